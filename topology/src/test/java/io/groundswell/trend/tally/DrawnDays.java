package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.AccountAge;
import io.groundswell.conduct.LeftOut;
import io.groundswell.conduct.Traits;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.ScoringPolicy;
import io.groundswell.trend.TimeBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A tally and a naive one, side by side, through the days of one seed. */
final class DrawnDays {
    static final TallyPolicy GRACE_OF_THREE_HOURS = new TallyPolicy(Duration.ofHours(3));
    static final ScoringPolicy SCORING = ScoringPolicy.defaults();
    static final int START = 20_000 * TimeBuckets.MINUTES_PER_DAY + 17 * 60 + 42;
    static final List<String> TAGS = List.of("cats", "dogs", "猫", Mention.ACTIVITY);

    private final long seed;
    private final Random random;
    private final boolean restarts;
    private final RecordedHistory history = new RecordedHistory();
    private final NaiveTally naive = new NaiveTally(GRACE_OF_THREE_HOURS);
    private final NaiveConduct conduct =
            new NaiveConduct(SCORING.authenticity().sharpness(SCORING.states().minPeople()));
    private final TallyComparison comparison;
    private final List<Op> log = new ArrayList<>();
    private Tally tally = new Tally(GRACE_OF_THREE_HOURS, SCORING, history);

    private record Op(Mention mention, MentionChange change, int effectiveMinute) {}

    DrawnDays(long seed, boolean restarts) {
        this.seed = seed;
        this.random = new Random(seed);
        this.restarts = restarts;
        this.comparison = new TallyComparison(seed, random, naive, conduct, history);
    }

    static Mention mention(Random random, int minute) {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        String form = random.nextBoolean() ? tag : tag.toUpperCase(Locale.ROOT);
        String[] languages = {"en", "zh", null};
        String[] regions = {"US", "CN", null};
        Origin origin = new Origin(languages[random.nextInt(3)], regions[random.nextInt(3)]);
        AccountAge age = AccountAge.values()[random.nextInt(3)];
        Traits traits = new Traits(random.nextInt(3), random.nextInt(4) == 0, age, random.nextInt(3) == 0);
        boolean activity = tag.equals(Mention.ACTIVITY);
        return new Mention(
                new TagUse(tag, form),
                origin,
                random.nextInt(12),
                minute,
                random.nextInt(60),
                activity ? Traits.UNKNOWN : traits,
                activity || random.nextBoolean() ? List.of() : List.of("with" + random.nextInt(6)));
    }

    void pass(int minutes) {
        int quietUntil = START;
        for (int end = START + 1; end < START + minutes; end++) {
            if (end >= quietUntil) {
                mentionSome(end);
                quietUntil = random.nextInt(900) == 0 ? end + random.nextInt(3_000) : quietUntil;
            }
            if (tally.isEmpty() && random.nextBoolean()) {
                continue;
            }
            conduct.forgetTagsBut(tally.tags());
            List<ScopeSlide> slides = tally.close(end);
            naive.close(end);
            conduct.forgetTagsBut(tally.tags());
            comparison.ofCandidates(tally, slides, end);
            comparison.fell.clear();
            if (random.nextInt(250) == 0) {
                comparison.ofAll(tally, end);
            }
            if (restarts && random.nextInt(400) == 0) {
                restart(end);
                comparison.ofAll(tally, end);
            }
        }
        comparison.ofAll(tally, START + minutes - 1);
    }

    private void mentionSome(int end) {
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean late = random.nextInt(6) == 0;
            apply(mention(random, end - 1 - (late ? random.nextInt(290) : 0)), MentionChange.ADDED, end);
        }
        if (random.nextInt(3) == 0 && !naive.counted().isEmpty()) {
            int newest = naive.counted().size() - 1;
            int age = random.nextInt(4) == 0 ? random.nextInt(newest + 1) : Math.min(newest, random.nextInt(20));
            MentionChange[] ways = {MentionChange.WITHDRAWN, MentionChange.REMOVED, MentionChange.REMOVED_EARLY};
            apply(naive.counted().get(newest - age), ways[random.nextInt(3)], end);
        }
        if (random.nextInt(4) == 0) {
            MentionChange[] ways = {
                MentionChange.LATE, MentionChange.DUPLICATE, MentionChange.CAPPED, MentionChange.BLOCKED
            };
            leaveOut(mention(random, end - 1), ways[random.nextInt(4)]);
        }
    }

    private void leaveOut(Mention mention, MentionChange change) {
        if (!mention.tag().equals(Mention.ACTIVITY)) {
            assertThat(tally.apply(mention, change)).isTrue();
            log.add(new Op(mention, change, mention.minute()));
            conduct.leaveOut(mention.tag(), LeftOut.valueOf(change.name()), mention.minute());
        }
    }

    private void apply(Mention mention, MentionChange change, int end) {
        boolean added = change == MentionChange.ADDED;
        boolean expected = added ? naive.add(mention) : naive.remove(mention);
        boolean changed = tally.apply(mention, change);
        assertThat(changed).as("%s %s in seed %d", change, mention, seed).isEqualTo(expected);
        log.add(new Op(mention, change, end - 1));
        if (!added && changed) {
            if (change != MentionChange.WITHDRAWN) {
                conduct.leaveOut(mention.tag(), LeftOut.valueOf(change.name()), mention.minute());
            }
            comparison.fell.add(mention.tag() + " global");
            comparison.fell.add(mention.tag() + " lang:" + mention.language());
            comparison.fell.add(mention.tag() + " region:" + mention.region());
        }
    }

    private void restart(int closedThrough) {
        tally = new Tally(GRACE_OF_THREE_HOURS, SCORING, history);
        tally.beginRestore(closedThrough);
        log.forEach(op -> tally.restore(op.mention(), op.change(), op.effectiveMinute()));
        tally.endRestore(closedThrough);
    }
}
