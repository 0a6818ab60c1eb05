package io.groundswell.feed.wave;

import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The wave itself: newcomers arrive and ask, hosts greet and answer, and all the rest that comes with it. */
final class Crowd {

    private static final long MINUTE_MS = 60_000;

    /** What a draw writes in the mean: 8 of 1,000 write a text and its 2 to 7 copies, the others one post. */
    private static final double POSTS_A_DRAW = 1.036;

    private final People people;
    private final Map<String, Phrasebook> phrasebooks;
    private final SplittableRandom random;
    private final RecentPosts ofNewcomers = new RecentPosts();
    private final RecentPosts ofHosts = new RecentPosts();

    Crowd(People people, Map<String, Phrasebook> phrasebooks, SplittableRandom random) {
        this.people = people;
        this.phrasebooks = phrasebooks;
        this.random = random;
    }

    /** Writes about {@code expected} posts within the minute. */
    void write(double expected, long epochMinute, Consumer<Draft> out) {
        int draws = Poisson.draw(expected / POSTS_A_DRAW, random);
        // In the order of time: nobody answers what is yet to be written.
        random.ints(draws, 0, (int) MINUTE_MS).sorted().forEach(ms -> write(epochMinute * MINUTE_MS + ms, out));
    }

    /** Told of each post of the wave once it has its id, so that others can answer it. */
    void published(Draft draft, ReplyTarget post) {
        switch (draft.part()) {
            case INTRODUCTION, QUESTION -> ofNewcomers.add(post);
            case ANSWER, WELCOME, LIVE -> ofHosts.add(post);
            default -> {}
        }
    }

    /** Of a thousand posts; the rest of what a part takes when its people or posts are not there yet are arrivals. */
    private void write(long nowMs, Consumer<Draft> out) {
        int draw = random.nextInt(1_000);
        if (draw < 240 || !people.hasNewcomers()) {
            out.accept(post(Part.INTRODUCTION, people.arrive(nowMs, random), nowMs, "self"));
        } else if (draw < 370) {
            out.accept(post(Part.QUESTION, people.newcomer(random), nowMs, "self"));
        } else if (draw < 540) {
            out.accept(post(Part.WELCOME, people.host(random), nowMs, "welcome"));
        } else if (draw < 750) {
            out.accept(answer(Part.ANSWER, people.host(random), nowMs, ofNewcomers.draw(random)));
        } else if (draw < 820) {
            out.accept(answer(Part.THANKS, people.newcomer(random), nowMs, ofHosts.draw(random)));
        } else if (draw < 890) {
            Person payer = random.nextInt(3) == 0 ? people.host(random) : people.newcomer(random);
            out.accept(post(Part.CAT_TAX, payer, nowMs, "cat"));
        } else if (draw < 960) {
            out.accept(repost(people.resident(random), nowMs, ofHosts.draw(random)));
        } else if (draw < 985) {
            out.accept(post(Part.COUNTER, people.resident(random), nowMs, "self"));
        } else if (draw < 992) {
            out.accept(post(Part.LIVE, people.host(random), nowMs, "welcome").liveWith(people.newcomer(random)));
        } else {
            copies(nowMs, out);
        }
    }

    private Draft post(Part part, Person author, long nowMs, String tag) {
        Phrasebook words = WelcomeWave.wordsOf(phrasebooks, author);
        String first = words.tag(tag, random);
        List<String> tags =
                switch (random.nextInt(8)) {
                    case 0 -> List.of(first, words.tag("venue", random));
                    case 1 -> List.of(first, words.tag("welcome", random));
                    case 2 -> List.of(first, words.tag("ban", random));
                    case 3 -> List.of();
                    default -> List.of(first);
                };
        return Draft.original(part, author, nowMs, words.phrase(part, random), tags);
    }

    private Draft answer(Part part, Person author, long nowMs, @Nullable ReplyTarget target) {
        if (target == null) {
            return post(Part.WELCOME, author, nowMs, "welcome");
        }
        String text = WelcomeWave.wordsOf(phrasebooks, author).phrase(part, random);
        return Draft.original(part, author, nowMs, text, List.of()).answering(PostType.REPLY, target);
    }

    private Draft repost(Person author, long nowMs, @Nullable ReplyTarget target) {
        Draft draft = post(Part.REPOST, author, nowMs, "welcome");
        return target == null ? draft : draft.answering(PostType.REPOST, target);
    }

    /** One text from three to eight accounts within the minute that begins now. */
    private void copies(long nowMs, Consumer<Draft> out) {
        Draft first = post(Part.COPY, people.arrive(nowMs, random), nowMs, "self");
        out.accept(first);
        int others = 2 + random.nextInt(6);
        for (int i = 0; i < others; i++) {
            long laterMs = nowMs + random.nextInt((int) MINUTE_MS);
            out.accept(Draft.original(Part.COPY, people.arrive(nowMs, random), laterMs, first.text(), first.tags()));
        }
    }
}
