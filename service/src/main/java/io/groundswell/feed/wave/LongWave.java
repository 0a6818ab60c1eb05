package io.groundswell.feed.wave;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A made-up welcome wave that goes on for weeks, in one of three shapes, whose truth is known: {@link WaveTruth}. Nobody
 * in it exists; it is labelled as {@link WelcomeWave} is, from which it differs in that each newcomer has a fate of
 * their own. The same settings give the same events on every machine.
 */
public final class LongWave implements PostSource {

    private static final long MINUTE_MS = 60_000;

    private final long startMinute;
    private final long opensMinute;
    private final long endMinute;
    private final WaveExpectation expected;
    private final Chatter chatter;
    private final LongCrowd crowd;
    private final Postbox postbox;
    private long nextMinute;

    public LongWave(LongWaveSettings settings, PostOrder order) {
        SplittableRandom random = new SplittableRandom(settings.seed());
        WaveSettings days = settings.arrivals();
        startMinute = days.start().toEpochMilli() / MINUTE_MS;
        opensMinute = days.opens().toEpochMilli() / MINUTE_MS;
        endMinute = days.end().toEpochMilli() / MINUTE_MS;
        nextMinute = startMinute;
        expected = new WaveExpectation(settings);
        Map<String, Phrasebook> phrasebooks = Map.of("en", Phrasebook.of("en"), "zh", Phrasebook.of("zh"));
        People people = new People(days, random.split());
        chatter = new Chatter(days, people, phrasebooks, random.split());
        postbox = new Postbox(
                order,
                days.end().toEpochMilli(),
                new Scribe(random.split()),
                new Fate(random.split()),
                phrasebooks,
                random.split());
        crowd = new LongCrowd(settings, people, phrasebooks, postbox, random.split());
    }

    @Override
    public @Nullable FeedPost next() {
        while (nextMinute < endMinute && !postbox.isSettledBefore(nextMinute * MINUTE_MS)) {
            chatter.write(nextMinute, postbox::publish);
            long minute = nextMinute - opensMinute;
            crowd.live(nextMinute, expected.arrivalsAt(minute), expected.residentsPostsAt(minute));
            nextMinute++;
        }
        return postbox.poll();
    }

    @Override
    public double fractionRead() {
        return (nextMinute - startMinute) / (double) (endMinute - startMinute);
    }
}
