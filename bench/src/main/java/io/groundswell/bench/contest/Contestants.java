package io.groundswell.bench.contest;

import java.util.List;

/** Who can be measured. */
public final class Contestants {
    public static final String LIMIT = "limit";
    static final String LIMIT_AVRO = "limit-avro";
    static final String REDIS = "redis";

    /** The one that all is about. */
    public static final String GROUNDSWELL = "groundswell";

    /**
     * The service once more, under the name of a run that has drained the backlog; not one of {@link #names}, for it
     * has nothing to drain.
     */
    public static final String RESTORE = "restore";

    /** The one that may be given fewer posts. */
    public static final String DSL = "dsl";

    private Contestants() {}

    /** All there are, in the order in which they run. */
    public static List<String> names() {
        return List.of(LIMIT, LIMIT_AVRO, GROUNDSWELL, REDIS, DSL);
    }

    /** Whether what it needs beyond Java is on this machine. */
    public static boolean isPossible(String name) {
        return !name.equals(REDIS) || RedisServer.isInstalled();
    }

    static Contestant make(Assignment assignment) throws Exception {
        return switch (assignment.contestant()) {
            case LIMIT -> new LimitContestant(assignment);
            case LIMIT_AVRO -> new AvroLimitContestant(assignment);
            case GROUNDSWELL -> new GroundswellContestant(assignment);
            case RESTORE -> new RestoreContestant(assignment);
            case REDIS -> new RedisContestant(assignment);
            case DSL -> new DslContestant(assignment);
            default ->
                throw new IllegalArgumentException(
                        "contestant is " + assignment.contestant() + ", must be one of " + names());
        };
    }
}
