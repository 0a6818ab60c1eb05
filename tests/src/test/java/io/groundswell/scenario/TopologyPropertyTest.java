package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.RankedTag;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.WindowFigures;
import io.groundswell.stream.tally.SeriesStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Half a day of posts, edits and removals as a seed draws them, disordered, repeated and late, beside a {@link
 * NaiveCount}: every figure of every update, and every hour in the end. A failure tells the seed; the same seed draws
 * the same day again.
 */
class TopologyPropertyTest {
    private static final Instant START = Drawn.instant("08:17");
    private static final int EVENTS = 1_200;
    private static final List<String> TAGS = List.of("cats", "dogs", "owls", "猫", "welcome");
    private static final String GLOBAL = "global";

    private final NaiveCount naive = new NaiveCount();
    private final Timeline day = new Timeline(new MemoryRegistry(), Duration.ofHours(3));
    private final List<Sent> sent = new ArrayList<>();
    private int figures;

    private record Sent(String id, String author, Instant created) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFigureIsTheOneThatARecountGives(long seed) {
        Random random = new Random(seed);
        Instant now = START;
        for (int i = 0; i < EVENTS; i++) {
            now = now.plusMillis((long) (-Math.log(1 - random.nextDouble()) * burst(i) * 1000));
            sendOne(random, now, i);
        }
        day.closeThrough("15T18:00");

        day.allUpdates().forEach(update -> compare(update, seed));
        assertThat(figures).as("figures that were compared").isGreaterThan(100);
        for (String tag : TAGS) {
            assertThat(hours(tag)).as("hours of %s in seed %d", tag, seed).isEqualTo(naive.hours(tag));
        }
        day.close();
    }

    /** Mean seconds between two events: a busy half hour every few hours. */
    private static int burst(int event) {
        return event % 400 < 150 ? 8 : 45;
    }

    private void sendOne(Random random, Instant now, int number) {
        Instant event = now.minusMillis(random.nextInt(59_000));
        int kind = random.nextInt(20);
        if (kind < 13 || sent.isEmpty()) {
            boolean late = random.nextInt(12) == 0;
            Instant created = late ? event.minusSeconds(random.nextInt(5 * 3600)) : event;
            publish("p" + number, "author-" + random.nextInt(25), created, draw(random), now);
        } else if (kind == 13) {
            Sent again = sent.get(random.nextInt(sent.size()));
            publish(again.id(), again.author(), again.created(), draw(random), now);
        } else if (kind < 17) {
            Sent one = recent(random);
            List<String> tags = draw(random);
            at(event)
                    .post(one.id())
                    .by(one.author())
                    .created(one.created())
                    .saying(text(tags))
                    .arrivingAt(now)
                    .edited();
            naive.edited(one.id(), one.author(), one.created().toEpochMilli(), event.toEpochMilli(), tags);
        } else {
            Sent one = random.nextInt(10) == 0 ? new Sent("unseen" + number, "", event) : recent(random);
            at(event).post(one.id()).created(one.created()).arrivingAt(now).removed(RemovalReason.AUTHOR);
            naive.removed(one.id(), one.created().toEpochMilli(), event.toEpochMilli());
        }
    }

    private void publish(String id, String author, Instant created, List<String> tags, Instant now) {
        at(created).post(id).by(author).saying(text(tags)).arrivingAt(now).published();
        naive.published(id, author, created.toEpochMilli(), tags);
        sent.add(new Sent(id, author, created));
    }

    private Drawn at(Instant time) {
        return new Drawn(day, time);
    }

    private Sent recent(Random random) {
        int back = random.nextInt(3) == 0 ? sent.size() : Math.min(40, sent.size());
        return sent.get(sent.size() - 1 - random.nextInt(back));
    }

    private static List<String> draw(Random random) {
        return TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
    }

    private static String text(List<String> tags) {
        return "#" + String.join(" #", tags);
    }

    private void compare(TrendUpdate update, long seed) {
        if (!update.getScope().equals(GLOBAL)) {
            return;
        }
        List<RankedTag> told = update.getNow() == null ? update.getRanking() : List.of(update.getNow());
        long end = update.getSlideEnd().getEpochSecond() / 60;
        for (RankedTag tag : told) {
            for (WindowFigures window : tag.getWindows()) {
                figures++;
                assertThat(window.getObserved())
                        .as(
                                "%s in %d min to %s in seed %d",
                                tag.getTag(), window.getMinutes(), update.getSlideEnd(), seed)
                        .isEqualTo(naive.people(tag.getTag(), end, window.getMinutes()));
            }
        }
    }

    private Map<Long, String> hours(String tag) {
        Map<Long, String> rows = new TreeMap<>();
        for (int hour = 0; hour < 48; hour++) {
            Instant start = Drawn.instant("00:00").plus(Duration.ofHours(hour));
            String time = start.toString().substring(8, 16);
            day.sealed(tag, GLOBAL, SeriesStep.HOUR, time)
                    .ifPresent(row -> rows.put(start.getEpochSecond() / 3600, row.posts() + "/" + row.people()));
        }
        return rows;
    }
}
