package io.groundswell.stream;

import io.groundswell.stream.source.SourcePolicy;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.welcome.Discovery;
import java.time.Duration;
import java.util.Set;

/**
 * What the topology is built from.
 *
 * @param topics names of the topics it reads and writes
 * @param partitions widths of its steps
 * @param source what the reading side goes by
 * @param scoring the constants of scoring
 * @param discovery which tags are proposed as campaigns
 * @param retention how long results are kept, in event time
 * @param approvalFirst the scopes in which a tag must be approved to be ranked
 */
public record TopologySettings(
        Topics topics,
        Partitions partitions,
        SourcePolicy source,
        ScoringPolicy scoring,
        Discovery discovery,
        Retention retention,
        Set<String> approvalFirst) {

    public TopologySettings {
        approvalFirst = Set.copyOf(approvalFirst);
    }

    /** The topics' names. */
    public record Topics(
            String posts,
            String rejected,
            String trendUpdates,
            String tagRules,
            String campaigns,
            String campaignUpdates) {}

    /**
     * The steps' widths.
     *
     * @param posts partitions of the posts topic as it is
     * @param mentions partitions of the repartition topic that spreads tags
     * @param candidates partitions of the repartition topic that gathers scopes
     */
    public record Partitions(int posts, int mentions, int candidates) {
        public Partitions {
            if (posts < 1 || mentions < 1 || candidates < 1) {
                throw new IllegalArgumentException("partitions are " + posts + ", " + mentions + " and " + candidates
                        + ", but each must be at least 1");
            }
        }
    }

    /**
     * How long what is kept, in event time.
     *
     * @param hours series by the hour
     * @param days series by the day
     * @param rankings past rankings
     * @param snapshotEvery time between two snapshots among the updates; whole minutes
     */
    public record Retention(Duration hours, Duration days, Duration rankings, Duration snapshotEvery) {
        public Retention {
            if (snapshotEvery.toMinutes() < 1 || !snapshotEvery.equals(Duration.ofMinutes(snapshotEvery.toMinutes()))) {
                throw new IllegalArgumentException(
                        "snapshotEvery is " + snapshotEvery + ", but must be whole minutes, at least one");
            }
        }
    }
}
