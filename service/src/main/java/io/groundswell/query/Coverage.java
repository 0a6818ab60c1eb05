package io.groundswell.query;

import java.time.Instant;

/**
 * What an answer rests on.
 *
 * @param asOf the event time up to which all that is known is in the answer, exclusive
 * @param stale whether this instance is not keeping up at the moment, so that the answer may be behind what was posted
 * @param partitions the partitions that had to be asked
 */
public record Coverage(Instant asOf, boolean stale, Partitions partitions) {

    /**
     * How many of the partitions that had to be asked have answered.
     *
     * @param answered 0..of
     * @param of at least 1
     */
    public record Partitions(int answered, int of) {
        public Partitions {
            if (answered < 0 || answered > of) {
                throw new IllegalArgumentException("answered is " + answered + ", but must be within 0.." + of);
            }
        }
    }
}
