package io.groundswell.feed.wave;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.feed.PostSource;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A made-up welcome wave: newcomers come to a platform and its people greet them, over the chatter of other days. With
 * replies, reposts, live sessions, a sub-meme, a counter-voice, copied texts, edits, removals with reasons, late and
 * doubled records.
 *
 * <p>Nobody in it exists and nothing in it was said. Ids of posts and authors begin with {@value #LABEL}, texts with
 * {@value #TEXT_LABEL}. Its shape follows the public record, its words are our own.
 *
 * <p>The same settings give the same events on every machine. They are made minute by minute as they are read, in
 * event or in arrival order; both hold the same events. What would arrive after the end is left out.
 */
public final class WelcomeWave implements PostSource {

    public static final String LABEL = "synthetic-";
    public static final String TEXT_LABEL = "[synthetic] ";

    private static final long MINUTE_MS = 60_000;

    private final long endMs;
    private final long opensMinute;
    private final WaveCurve curve;
    private final Chatter chatter;
    private final Crowd crowd;
    private final Postbox postbox;
    private final WaveSettings settings;
    private long nextMinute;

    public WelcomeWave(WaveSettings settings, PostOrder order) {
        // One stream of chance for each concern: more of one does not change the others.
        SplittableRandom random = new SplittableRandom(settings.seed());
        this.settings = settings;
        this.endMs = settings.end().toEpochMilli();
        this.nextMinute = settings.start().toEpochMilli() / MINUTE_MS;
        this.opensMinute = settings.opens().toEpochMilli() / MINUTE_MS;
        this.curve = new WaveCurve(settings);
        Map<String, Phrasebook> phrasebooks = Map.of("en", Phrasebook.of("en"), "zh", Phrasebook.of("zh"));
        People people = new People(settings, random.split());
        this.chatter = new Chatter(settings, people, phrasebooks, random.split());
        this.crowd = new Crowd(people, phrasebooks, random.split());
        this.postbox = new Postbox(
                order, endMs, new Scribe(random.split()), new Fate(random.split()), phrasebooks, random.split());
    }

    /** How many posts to expect, for a progress bar; edits, removals and doubles add about four in a hundred. */
    public long expectedPosts() {
        double perDay = settings.chatterPosts()
                * (double) (settings.quietDays() + settings.wavePosts().size());
        double wave = settings.wavePosts().stream().mapToInt(Integer::intValue).sum();
        return Math.round((perDay + wave) * settings.scale());
    }

    @Override
    public @Nullable FeedPost next() {
        while (nextMinute * MINUTE_MS < endMs && !postbox.isSettledBefore(nextMinute * MINUTE_MS)) {
            chatter.write(nextMinute, this::publish);
            crowd.write(curve.expectedAt(nextMinute - opensMinute), nextMinute, this::publish);
            nextMinute++;
        }
        return postbox.poll();
    }

    @Override
    public double fractionRead() {
        long startMs = settings.start().toEpochMilli();
        return (nextMinute * MINUTE_MS - startMs) / (double) (endMs - startMs);
    }

    private void publish(Draft draft) {
        crowd.published(draft, postbox.publish(draft).reference());
    }

    static Phrasebook wordsOf(Map<String, Phrasebook> phrasebooks, Person author) {
        Phrasebook words = phrasebooks.get(author.language());
        if (words == null) {
            throw new IllegalStateException(author.id() + " writes " + author.language() + "; no phrasebook has it");
        }
        return words;
    }
}
