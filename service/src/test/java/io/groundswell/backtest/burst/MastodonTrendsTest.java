package io.groundswell.backtest.burst;

import static io.groundswell.backtest.burst.Drawn.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against figures worked out by hand from the published formula. */
class MastodonTrendsTest {
    private static final int DAY = 1_440;
    private static final int NOON = 17_000 * DAY + 720;

    private final MastodonTrends mastodon = new MastodonTrends();

    @Test
    void fiveAccountsOfACalendarDayAreNeeded() {
        post(NOON, "abcd");
        assertThat(mastodon.listed(NOON)).isEmpty();

        post(NOON + 600, "ae");
        assertThat(mastodon.listed(NOON + 600)).containsExactly(entry(TAG, 16.0));
    }

    @Test
    void aCalendarDayEndsAtMidnight() {
        post(NOON + 719, "ab");
        post(NOON + 720, "cde");

        assertThat(mastodon.listed(NOON + 720)).isEmpty();
    }

    @Test
    void theWholeDayBeforeIsExpected() {
        post(NOON, "abcd");
        post(NOON + DAY, "abcde");
        assertThat(mastodon.listed(NOON + DAY)).isEmpty();

        post(NOON + DAY, "fg");
        assertThat(mastodon.listed(NOON + DAY)).containsExactly(entry(TAG, 2.25));
    }

    @Test
    void aDayWithoutPostsIsForgotten() {
        post(NOON, "abcdefghij");
        post(NOON + 2 * DAY, "abcdef");

        assertThat(mastodon.listed(NOON + 2 * DAY)).containsExactly(entry(TAG, 25.0));
    }

    @Test
    void theLargestScoreFadesByHalfInFourHoursUntilItIsBelowOne() {
        post(NOON, "abcde");
        mastodon.listed(NOON);
        post(NOON + 240, "a");

        assertThat(mastodon.listed(NOON + 240)).containsExactly(entry(TAG, 8.0));
        assertThat(mastodon.listed(NOON + 960).get(TAG)).isCloseTo(1.0, within(1e-12));
        assertThat(mastodon.listed(NOON + 961)).isEmpty();
    }

    @Test
    void forTwoDaysNothingSmallerCounts() {
        post(NOON, "abcdefg");
        assertThat(mastodon.listed(NOON)).containsExactly(entry(TAG, 36.0));

        post(NOON + 2 * DAY, "abcde");
        assertThat(mastodon.listed(NOON + 2 * DAY)).isEmpty();
        post(NOON + 2 * DAY + 1, "a");
        assertThat(mastodon.listed(NOON + 2 * DAY + 1)).containsExactly(entry(TAG, 16.0));
    }

    @Test
    void aRunSaysWhatChangesAndTheFirstTen() {
        List<Appearance> told = new ArrayList<>();
        PeerRun run = new PeerRun(mastodon, told::add);
        for (int tag = 0; tag < 11; tag++) {
            String name = "tag" + (char) ('a' + tag);
            "abcde".chars().forEach(c -> run.accept(new TaggedPost(NOON, (char) c + "", Set.of(name))));
        }
        run.accept(new TaggedPost(NOON + 1, "f", Set.of("tagk")));
        run.finish();

        assertThat(told.subList(0, 11))
                .allMatch(said -> said.fromMinute() == NOON)
                .filteredOn(said -> !said.milestones().contains(Milestone.TOP_TEN))
                .containsExactly(new Appearance("tagk", NOON, EnumSet.of(Milestone.EMERGING)));
        assertThat(told.subList(11, told.size()))
                .containsExactlyInAnyOrder(
                        new Appearance("tagk", NOON + 1, EnumSet.of(Milestone.EMERGING, Milestone.TOP_TEN)),
                        new Appearance("tagj", NOON + 1, EnumSet.of(Milestone.EMERGING)));
    }

    @Test
    void aRunAlsoAsksAfterMinutesWithoutPosts() {
        List<Appearance> told = new ArrayList<>();
        PeerRun run = new PeerRun(mastodon, told::add);
        "abcde".chars().forEach(c -> run.accept(new TaggedPost(NOON, (char) c + "", Set.of(TAG))));
        run.accept(new TaggedPost(NOON + 2_000, "a", Set.of("another")));

        assertThat(told.get(1)).isEqualTo(new Appearance(TAG, NOON + 961, Set.of()));
    }

    private void post(int minute, String authors) {
        authors.chars().forEach(author -> mastodon.take(new TaggedPost(minute, (char) author + "", Set.of(TAG))));
    }
}
