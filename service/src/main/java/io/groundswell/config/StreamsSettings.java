package io.groundswell.config;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the streams run.
 *
 * @param applicationId Kafka Streams' {@code application.id}: consumer group and prefix of the internal topics
 * @param threads stream threads of this instance
 * @param guarantee Kafka Streams' {@code processing.guarantee}
 * @param commitInterval time between two commits; what is published waits for one
 * @param standbyReplicas copies of each store kept warm on other instances
 * @param stopTimeout how long a stop may take before it is given up
 */
public record StreamsSettings(
        String applicationId,
        int threads,
        Guarantee guarantee,
        Duration commitInterval,
        int standbyReplicas,
        Duration stopTimeout) {

    /** Kafka Streams' processing guarantees that are offered; {@link #name()} in lower case is its name there. */
    public enum Guarantee {
        EXACTLY_ONCE_V2,
        AT_LEAST_ONCE
    }

    static final Setting<String> APPLICATION_ID = Setting.of(
                    "streams.application-id",
                    Kind.text("1 to 100 letters, digits, '.', '_' and '-'", Pattern.compile("[a-zA-Z0-9._-]{1,100}")),
                    "groundswell",
                    """
                    Names the consumer group and begins the names of the internal topics. Instances with the same id share \
                    the work; another id starts from nothing.""")
            .changedByReset();
    static final Setting<Integer> THREADS = Setting.of("streams.threads", Kind.wholeNumber(1, 64), "1", """
            Stream threads. More than partitions stay idle; more than cores only cost memory.""");
    static final Setting<Guarantee> GUARANTEE =
            Setting.of("streams.guarantee", Kind.oneOf(Guarantee.class), "exactly_once_v2", """
                    at_least_once is cheaper, and a crash can count a post twice.""");
    static final Setting<Duration> COMMIT_INTERVAL =
            Setting.of("streams.commit-interval", Kind.span("10ms", "1m"), "1s", """
                    Time between two commits. Short: fresher results, up to half as much work again. Long: a restart \
                    repeats more.""");
    static final Setting<Integer> STANDBY_REPLICAS =
            Setting.of("streams.standby-replicas", Kind.wholeNumber(0, 8), "0", """
                    Copies of each store kept warm on other instances. 0: the next instance restores from the changelog \
                    first. 1 suits a cluster; more than instances less one have nowhere to be.""");
    static final Setting<Duration> STOP_TIMEOUT =
            Setting.of("streams.stop-timeout", Kind.span("1s", "10m"), "30s", """
            How long a stop may take to hand over and commit before it is given up.""");

    static final Section SECTION = Section.of(
            "Kafka Streams.", APPLICATION_ID, THREADS, GUARANTEE, COMMIT_INTERVAL, STANDBY_REPLICAS, STOP_TIMEOUT);

    public StreamsSettings {
        APPLICATION_ID.require(applicationId);
        THREADS.require(threads);
        COMMIT_INTERVAL.require(commitInterval);
        STANDBY_REPLICAS.require(standbyReplicas);
        STOP_TIMEOUT.require(stopTimeout);
    }

    static StreamsSettings from(Values values) {
        return new StreamsSettings(
                values.get(APPLICATION_ID),
                values.get(THREADS),
                values.get(GUARANTEE),
                values.get(COMMIT_INTERVAL),
                values.get(STANDBY_REPLICAS),
                values.get(STOP_TIMEOUT));
    }
}
