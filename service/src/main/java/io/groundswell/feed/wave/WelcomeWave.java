package io.groundswell.feed.wave;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A made-up welcome wave: newcomers come to a platform and its people greet them, for weeks, over the chatter of other
 * days. With replies, reposts, live sessions, a sub-meme, a counter-voice, copied texts, edits, removals with reasons, late
 * and doubled records. Each newcomer has a fate of their own, so that what a campaign's figures should say of it is
 * known: {@link WaveTruth}.
 *
 * <p>Nobody in it exists and nothing in it was said. Ids of posts and authors begin with {@value #LABEL}, texts with
 * {@value #TEXT_LABEL}. Its shape follows the public record, its words are our own: what is taken from where is told by
 * {@link NewAccounts} and {@link DailyUsers}.
 *
 * <p>The same settings give the same events on every machine, in event or in arrival order; both hold the same events. They
 * are made as they are read: what the wave writes on a day first, and then the others minute by minute, since how many of them
 * write depends on it. So a day of the wave is held, some 130,000 events at scale 1. What would arrive after the end is left out.
 */
public final class WelcomeWave implements PostSource {

    public static final String LABEL = "synthetic-";
    public static final String TEXT_LABEL = "[synthetic] ";

    private static final long MINUTE_MS = 60_000;

    private final long startMinute;
    private final long opensMinute;
    private final long endMinute;
    private final WaveExpectation expected;
    private final RollCall roll = new RollCall();
    private final Chatter chatter;
    private final Crowd crowd;
    private final Postbox postbox;
    private long nextMinute;

    public WelcomeWave(WaveSettings settings, PostOrder order) {
        // One stream of chance for each concern: more of one does not change the others.
        SplittableRandom random = new SplittableRandom(settings.seed());
        startMinute = settings.begins().toEpochMilli() / MINUTE_MS;
        opensMinute = settings.opens().toEpochMilli() / MINUTE_MS;
        endMinute = settings.end().toEpochMilli() / MINUTE_MS;
        nextMinute = startMinute;
        expected = new WaveExpectation(settings);
        Phrasebooks phrasebooks = new Phrasebooks();
        People people = new People(settings, roll, random.split());
        DailyUsers users = new DailyUsers(settings.scale(), expected);
        Visitors visitors = new Visitors(settings.accounts(), users, roll, random.split());
        chatter = new Chatter(settings.scale(), people, visitors, phrasebooks, random.split());
        postbox = new Postbox(
                order,
                settings.end().toEpochMilli(),
                new Scribe(random.split()),
                new Fate(random.split()),
                phrasebooks,
                roll,
                random.split());
        crowd = new Crowd(settings, people, phrasebooks, postbox, random.split());
    }

    /** How many events to expect, edits, removals and doubles among them; of 20,000 it is a hundred or two off. */
    public long expectedEvents() {
        return expected.events();
    }

    @Override
    public @Nullable FeedPost next() {
        while (nextMinute < endMinute && !postbox.isSettledBefore(nextMinute * MINUTE_MS)) {
            if (nextMinute % DayMinutes.COUNT == 0) {
                beginDay();
            }
            chatter.write(nextMinute++, postbox::publish);
        }
        return postbox.poll();
    }

    /** Lives through the wave's day; when it is known who wrote in it, the others can be told how many they are. */
    private void beginDay() {
        roll.beginDay();
        for (long minute = nextMinute; minute < nextMinute + DayMinutes.COUNT; minute++) {
            long sinceOpening = minute - opensMinute;
            crowd.live(minute, expected.arrivalsAt(sinceOpening), expected.residentsPostsAt(sinceOpening));
        }
        chatter.beginDay((int) Math.floorDiv(nextMinute - opensMinute, (long) DayMinutes.COUNT));
    }

    @Override
    public double fractionRead() {
        return (nextMinute - startMinute) / (double) (endMinute - startMinute);
    }
}
