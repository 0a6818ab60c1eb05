package io.groundswell.feed.wave;

import io.groundswell.schema.PostType;
import io.groundswell.schema.ReplyTarget;
import java.util.SplittableRandom;

/** What those who were there write in the wave, besides the answers that welcome a newcomer. */
final class Residents {

    private static final int MINUTE_MS = 60_000;
    private static final int COUNTERS = 70;
    private static final int COPIED = 10;
    private static final int FEWEST_COPIES = 2;
    private static final int MOST_COPIES = 7;

    private final WaveSettings settings;
    private final People people;
    private final Hosts hosts;
    private final Drafting drafting;
    private final Postbox postbox;
    private final Diary diary;
    private final SplittableRandom random;
    private final RecentPosts ofHosts = new RecentPosts();
    private int bought;

    Residents(
            WaveSettings settings,
            People people,
            Hosts hosts,
            Drafting drafting,
            Postbox postbox,
            Diary diary,
            SplittableRandom random) {
        this.settings = settings;
        this.people = people;
        this.hosts = hosts;
        this.drafting = drafting;
        this.postbox = postbox;
        this.diary = diary;
        this.random = random;
    }

    /** How many authors to expect of each time that {@link #write} is called, hosts aside. */
    static double byOthers() {
        return (COUNTERS + COPIED * (1 + (FEWEST_COPIES + MOST_COPIES) / 2.0)) / 1_000;
    }

    /** How often a host writes for each time that {@link #write} is called. */
    static double byHosts() {
        return (1_000 - COUNTERS - COPIED) / 1_000.0;
    }

    /** How many records to expect of each time that {@link #write} is called. */
    static double records() {
        double texts = 1 + (FEWEST_COPIES + MOST_COPIES) / 2.0;
        return (COUNTERS * Fate.records(Part.COUNTER)
                        + COPIED * texts * Fate.records(Part.COPY)
                        + (1_000 - COUNTERS - COPIED) * Fate.records(Part.WELCOME))
                / 1_000;
    }

    /** Of a thousand posts. */
    void write(long nowMs) {
        int draw = random.nextInt(1_000);
        Person host = hosts.any(random);
        ReplyTarget other = ofHosts.draw(random);
        if (draw < 120 && other != null && Drafting.isOfAnother(other, host)) {
            postbox.publish(drafting.answer(Part.ANSWER, host, nowMs, other));
        } else if (draw < 310 && other != null) {
            postbox.publish(drafting.post(Part.REPOST, host, nowMs, "welcome").answering(PostType.REPOST, other));
        } else if (draw < 450) {
            postbox.publish(drafting.post(Part.CAT_TAX, host, nowMs, "cat"));
        } else if (draw < 450 + COUNTERS) {
            postbox.publish(drafting.post(Part.COUNTER, people.outspoken(random), nowMs, "counter"));
        } else if (draw < 560 && people.hasNewcomers()) {
            postbox.publish(drafting.post(Part.LIVE, host, nowMs, "welcome").liveWith(people.newcomer(random)));
        } else if (draw < 560 + COPIED) {
            copies(nowMs);
        } else {
            ofHosts.add(postbox.publish(drafting.post(Part.WELCOME, host, nowMs, "welcome"))
                    .reference());
        }
    }

    /** One text from three to eight bought accounts within a minute. */
    private void copies(long nowMs) {
        Draft first = drafting.post(Part.COPY, Hosts.bought(settings, bought++), nowMs, "welcome");
        postbox.publish(first);
        for (int i = random.nextInt(FEWEST_COPIES, MOST_COPIES + 1); i > 0; i--) {
            long atMs = nowMs + random.nextInt(MINUTE_MS);
            Person account = Hosts.bought(settings, bought++);
            diary.plan(
                    atMs, () -> postbox.publish(Draft.original(Part.COPY, account, atMs, first.text(), first.tags())));
        }
    }
}
