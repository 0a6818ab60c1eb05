package io.groundswell.bench.contest;

import io.groundswell.bench.load.CampaignCount;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.common.MetricName;
import org.jspecify.annotations.Nullable;

/**
 * The service, started again where it had drained a backlog and stopped, but with its folder empty: it reads its stores
 * back from the broker. It is done when it runs, has nothing left to do and says that it knows all posts.
 */
final class RestoreContestant implements Contestant {
    private static final long GLANCE_MS = 20;
    private static final double NS_PER_SECOND = 1e9;

    private final long startedNs = System.nanoTime();
    private final GroundswellContestant service;
    private double seconds;
    private @Nullable Double readSeconds;

    RestoreContestant(Assignment assignment) {
        service = new GroundswellContestant(assignment);
    }

    @Override
    public long drain() throws Exception {
        OptionalLong readingNs = OptionalLong.empty();
        while (!service.isRunning()) {
            if (readingNs.isEmpty() && bytesRead() > 0) {
                readingNs = OptionalLong.of(System.nanoTime());
            }
            service.failure().ifPresent(why -> {
                throw new IllegalStateException("the service stopped before it ran: " + why);
            });
            Thread.sleep(GLANCE_MS);
        }
        long posts = service.drain();
        long endNs = System.nanoTime();
        seconds = (endNs - startedNs) / NS_PER_SECOND;
        readSeconds = readingNs.isPresent() ? (endNs - readingNs.getAsLong()) / NS_PER_SECOND : null;
        return posts;
    }

    @Override
    public Restored restored() throws Exception {
        return new Restored(seconds, readSeconds, bytesRead(), service.changelogBytes());
    }

    /** As the consumers count that read the stores' changelogs. */
    private long bytesRead() {
        return Math.round(service.metrics().stream()
                .filter(metric -> isRestored(metric.metricName()))
                .mapToDouble(metric -> (Double) metric.metricValue())
                .sum());
    }

    /** The figure of a whole consumer: those of a topic or a partition have more tags than its name. */
    private static boolean isRestored(MetricName metric) {
        return metric.name().equals("bytes-consumed-total")
                && metric.tags().size() == 1
                && metric.tags().getOrDefault("client-id", "").endsWith("-restore-consumer");
    }

    @Override
    public List<TagCount> topThree() {
        return service.topThree();
    }

    @Override
    public CampaignCount campaign() {
        return service.campaign();
    }

    @Override
    public void close() {
        service.close();
    }
}
