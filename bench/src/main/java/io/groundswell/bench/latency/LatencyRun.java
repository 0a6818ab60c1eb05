package io.groundswell.bench.latency;

import io.groundswell.bench.contest.MeasuredService;
import io.groundswell.bench.load.Load;
import io.groundswell.bench.load.LoadOptions;
import io.groundswell.bench.load.LoadRecord;
import io.groundswell.bench.load.PostSender;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Appends the posts of a load by a timetable, asks meanwhile what trends, and notes when the rankings came. All of it
 * happens in this process, so one clock tells all times. Used once, by one thread.
 */
public final class LatencyRun {
    private static final NanoClock CLOCK = NanoClock.SYSTEM;
    private static final int LANGUAGES_ASKED_FOR = 3;
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Timetable timetable;
    private final MeasuredService.Place place;
    private final LongConsumer progress;
    private final Load load;
    private final long lastPost;
    private long behindNanos;

    /**
     * A run that has not begun.
     *
     * @param kind what the load is made of, but for its posts and hours; without duplicates and removals
     * @param schemaId PostEvent's
     * @param place of a service that runs
     * @param progress hears the posts so far, about once a second; what it throws ends the run
     */
    public LatencyRun(
            Timetable timetable, LoadOptions kind, int schemaId, MeasuredService.Place place, LongConsumer progress) {
        this.timetable = timetable;
        this.place = place;
        this.progress = progress;
        this.lastPost = timetable.endMeasured() + timetable.patience() * timetable.postsPerSecond();
        this.load = new Load(timetable.load(kind).firstPosts(lastPost), schemaId);
    }

    /**
     * Does it.
     *
     * @param url of the service's REST API
     * @throws IllegalStateException if the service does not keep up, or has ranked nothing when the warm-up ends
     */
    public LatencyFigures run(String url) throws IOException, InterruptedException {
        TrendsAsker asker = new TrendsAsker(CLOCK, url, scopes());
        asker.awaitReady();
        try (ToldSlides told = new ToldSlides(place.bootstrapServers(), place.registryUrl(), place.updatesTopic());
                PostSender sender = new PostSender(place.bootstrapServers(), Map.of())) {
            OpenLoop appends = new OpenLoop(CLOCK, CLOCK.nanos() + LEAD_NANOS, timetable.postsPerSecond());
            CompletableFuture<Answers> answers = CompletableFuture.supplyAsync(
                    () -> ask(asker, appends.startNanos()), task -> startThread("questions", task));
            long appended = append(appends, sender, told);
            UpdateLatencies updates = match(appends, appended, told);
            return new LatencyFigures(
                    updates.ofPosts(),
                    updates.afterCompletion(),
                    answers.join(),
                    updates.unreflectedPosts(),
                    updates.unchangedSlides(),
                    behindNanos / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private List<String> scopes() {
        Stream<String> languages =
                load.options().languages().stream().limit(LANGUAGES_ASKED_FOR).map(Scopes::ofLanguage);
        return Stream.concat(Stream.of(Scopes.GLOBAL), languages).toList();
    }

    private Answers ask(TrendsAsker asker, long startNanos) {
        long perSecond = timetable.asksPerSecond();
        long from = perSecond * timetable.warmUp();
        return asker.ask(new OpenLoop(CLOCK, startNanos, perSecond), from, from + perSecond * timetable.seconds());
    }

    /** Appends until all slides of measured posts are told of; returns how many posts that took. */
    private long append(OpenLoop appends, PostSender sender, ToldSlides told) {
        int lastSlide =
                TimeBuckets.minuteOf(load.record(timetable.endMeasured() - 1).arrivedMs()) + 1;
        long[] appended = {0};
        appends.run(
                number -> number < timetable.endMeasured() || (number < lastPost && told.toldThrough() < lastSlide),
                (number, dueNanos) -> {
                    if (number == timetable.firstMeasured()) {
                        requireRanked(told);
                    }
                    append(number, dueNanos, sender);
                    appended[0] = number + 1;
                });
        sender.flush();
        if (told.toldThrough() < lastSlide) {
            throw new IllegalStateException(timetable.patience() + " s after the last measured post its ranking is not"
                    + " told: the service does not keep up with " + timetable.postsPerSecond() + " posts a second, or"
                    + " nothing changes any more");
        }
        return appended[0];
    }

    private void append(long number, long dueNanos, PostSender sender) {
        LoadRecord post = load.record(number);
        sender.send(
                new ProducerRecord<>(place.topic(), partition(post.key()), post.arrivedMs(), post.key(), post.value()));
        if (timetable.measures(number)) {
            behindNanos = Math.max(behindNanos, CLOCK.nanos() - dueNanos);
        }
        if (number % timetable.postsPerSecond() == 0) {
            progress.accept(number);
        }
    }

    private void requireRanked(ToldSlides told) {
        if (told.toldThrough() == PostSlides.NONE) {
            throw new IllegalStateException("nothing is ranked when the warm-up of " + timetable.warmUp()
                    + " s ends: it must be longer, or the rate higher");
        }
    }

    private UpdateLatencies match(OpenLoop appends, long appended, ToldSlides told) {
        PostSlides slides = new PostSlides(
                load.options().partitions(),
                place.settings().time().outOfOrder().toMillis());
        UpdateLatencies updates = new UpdateLatencies(timetable, appends, slides, told::toldNanos);
        for (long number = 0; number < appended; number++) {
            updates.take(number, partition(load.key(number)), load.createdMs(number));
        }
        return updates;
    }

    /** As Kafka's producer has it. */
    private int partition(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % load.options().partitions();
    }

    private static void startThread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
