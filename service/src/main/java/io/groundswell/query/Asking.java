package io.groundswell.query;

import io.groundswell.query.Answer.NotNow;
import io.groundswell.query.Coverage.Partitions;
import io.groundswell.runtime.RuntimeState;
import io.groundswell.stream.source.SourceStanding;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** What all questions have in common: when they can be answered, and how fresh the answer is. */
final class Asking {
    private static final Duration KEEPING_UP = Duration.ofMinutes(5);

    private final Instance instance;

    Asking(Instance instance) {
        this.instance = instance;
    }

    /** Answers a question, or says why the stores cannot be read at this moment. */
    <T> Answer<T> answer(Supplier<Answer<T>> question) {
        RuntimeState state = instance.state();
        if (state != RuntimeState.RUNNING && state != RuntimeState.REBALANCING) {
            return new NotNow<>("The streams are " + state + ": their stores cannot be read");
        }
        try {
            return question.get();
        } catch (InvalidStateStoreException moving) {
            return new NotNow<>("A store that is needed is being moved or restored");
        }
    }

    /** How far an answer that holds all before a minute may be trusted. */
    Coverage coverage(int throughMinute, int answered, int of) {
        return new Coverage(instant(throughMinute), isStale(throughMinute), new Partitions(answered, of));
    }

    /** Whether results through a minute are behind: reading is interrupted, or more has been read than is in them. */
    boolean isStale(int throughMinute) {
        return instance.state() != RuntimeState.RUNNING || instance.waitsForRegistry() || isBehind(throughMinute);
    }

    /** The event time up to which everything that counts here has been read; empty if nothing has or all are idle. */
    private OptionalLong leastFrontierMs() {
        return instance.live().sources().standings().values().stream()
                .filter(standing -> !standing.idle())
                .map(SourceStanding::frontier)
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    private boolean isBehind(int throughMinute) {
        OptionalLong read = leastFrontierMs();
        return read.isPresent() && read.getAsLong() - TimeBuckets.minuteStartMs(throughMinute) > KEEPING_UP.toMillis();
    }

    static Instant instant(int minute) {
        return Instant.ofEpochMilli(TimeBuckets.minuteStartMs(minute));
    }
}
