package io.groundswell.trend.rank;

import static io.groundswell.trend.Drawn.POLICY;
import static io.groundswell.trend.Drawn.fallen;
import static io.groundswell.trend.Drawn.risen;
import static io.groundswell.trend.Drawn.slide;
import static io.groundswell.trend.Drawn.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.conduct.Conduct;
import io.groundswell.trend.Candidate;
import io.groundswell.trend.Drawn;
import io.groundswell.trend.Expectation;
import io.groundswell.trend.Expectations;
import io.groundswell.trend.Observations;
import io.groundswell.trend.ScopeSlide;
import io.groundswell.trend.rank.RankingChange.Kind;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeRankerTest {

    private final ScopeRanker ranker = new ScopeRanker("global", POLICY);

    @Test
    void aTagEntersInItsSecondSurprisingSlideWithItsFigures() {
        rank(slide(10, risen("maple", 8)));
        RankedSlide second = rank(slide(11, risen("maple", 9)));

        assertThat(second.changes()).extracting(RankingChange::kind).containsExactly(Kind.ENTERED);
        RankedTag tag = second.ranking().tags().get(0);
        assertThat(tag.rank()).isEqualTo(1);
        assertThat(tag.form()).isEqualTo("#maple");
        assertThat(tag.state()).isEqualTo(TrendState.EMERGING);
        assertThat(tag.sinceMinute()).isEqualTo(11);
        assertThat(tag.largest().observed()).isEqualTo(9);
        assertThat(tag.windows()).extracting(WindowFigures::observed).containsExactly(9, 9);
        assertThat(tag.largest().z()).isEqualTo(tag.windows().get(0).z());
    }

    @Test
    void theWindowThatSurprisesMostSpeaksForTheTag() {
        // 20 an hour are usual and there; nobody is usual in three hours, and 40 are there
        Expectations usual = new Expectations(new Expectation(20, 1, 240, 0.01), Drawn.SILENCE);
        Candidate slow = new Candidate("slow", "#slow", 0, new Observations(usual, 20, 40), Conduct.NONE, false);
        rank(slide(10, slow));
        RankedTag tag = rank(slide(11, slow)).ranking().tags().get(0);

        assertThat(tag.largest().observed()).isEqualTo(40);
        assertThat(tag.largest().expected()).isLessThan(1);
        assertThat(tag.largest().z()).isEqualTo(tag.windows().get(1).z());
    }

    @Test
    void aSlideThatChangesNothingTellsNothing() {
        rank(slide(10, risen("maple", 8)));
        rank(slide(11, risen("maple", 8)));

        assertThat(rank(slide(12, risen("maple", 8))).changes()).isEmpty();
    }

    @Test
    void tagsThatOvertakeMoveAndAChangedStateIsTold() {
        // slide      10  11  12
        // maple       8   8   8
        // oak         6   6  30
        rank(slide(10, risen("maple", 8), risen("oak", 6)));
        rank(slide(11, risen("maple", 8), risen("oak", 6)));
        RankedSlide moved = rank(slide(12, risen("maple", 8), risen("oak", 30)));

        assertThat(moved.changes())
                .extracting(RankingChange::kind, RankingChange::tag, RankingChange::previousRank)
                .containsExactly(tuple(Kind.MOVED, "oak", 2), tuple(Kind.MOVED, "maple", 1));
        rank(slide(13, risen("maple", 8), risen("oak", 30)));
        RankedSlide trends = rank(slide(14, risen("maple", 8), risen("oak", 30)));

        assertThat(trends.changes())
                .extracting(RankingChange::kind, RankingChange::tag, RankingChange::previousState)
                .containsExactly(tuple(Kind.STATE, "oak", TrendState.EMERGING));
        assertThat(ranker.stateOf("oak")).isEqualTo(TrendState.TRENDING);
    }

    @Test
    void aTagBelowTheFloorLeavesAtOnceAndSaysWhy() {
        entered("maple", 100);

        assertThat(reasonsOf(rank(slide(12, fallen("maple", 4))))).containsExactly(LeaveReason.BELOW_FLOOR);
    }

    @Test
    void aTagOfWhichNothingIsToldLeavesForWhatItsLastSurpriseSays() {
        entered("maple", 8);

        assertThat(reasonsOf(rank(slide(12)))).containsExactly(LeaveReason.BELOW_FLOOR);
        // 20 are usual for oak: 40 surprise, 33 do a little, and then it is quiet
        rank(slide(13, usual("oak", 40)));
        rank(slide(14, usual("oak", 40)));
        rank(slide(15, usual("oak", 33)));
        assertThat(reasonsOf(rank(slide(16)))).containsExactly(LeaveReason.ENDED);
    }

    @Test
    void aQuietTagLeavesAndReturnsOnlyWhenConfirmedAnew() {
        entered("maple", 40);

        assertThat(reasonsOf(rank(slide(12, usual("maple", 21))))).containsExactly(LeaveReason.ENDED);
        assertThat(rank(slide(13, usual("maple", 40))).changes()).isEmpty();
        assertThat(rank(slide(14, usual("maple", 40))).changes())
                .extracting(RankingChange::kind)
                .containsExactly(Kind.ENTERED);
    }

    @Test
    void removedPeopleTakeTheShownScoreWithThem() {
        entered("maple", 1000);
        double before =
                rank(slide(12, risen("maple", 900))).ranking().tags().get(0).score();
        double after =
                rank(slide(13, fallen("maple", 6))).ranking().tags().get(0).score();

        assertThat(before).isGreaterThan(450);
        assertThat(after).isLessThan(20);
    }

    @Test
    void aBlockedTagLeavesAtOnceAndReturnsWithoutItsPastScore() {
        entered("maple", 1000);
        Verdicts blocked = new Verdicts(Set.of("maple"), null);

        assertThat(reasonsOf(ranker.rank(slide(12, risen("maple", 1000)), blocked)))
                .containsExactly(LeaveReason.BLOCKED);
        RankedSlide back = rank(slide(13, risen("maple", 10)));
        assertThat(back.changes()).extracting(RankingChange::kind).containsExactly(Kind.ENTERED);
        assertThat(back.ranking().tags().get(0).score()).isLessThan(50);
    }

    @Test
    void aDecidedFormIsShown() {
        entered("maple", 8);
        RankedSlide slide = ranker.rank(slide(12, risen("maple", 8)), new Verdicts(Set.of(), "Maple Leaf"));

        assertThat(slide.ranking().tags()).extracting(RankedTag::form).containsExactly("Maple Leaf");
    }

    @Test
    void aFullListOutranks() {
        ScopeRanker narrow = new ScopeRanker("global", Drawn.policyWithPlaces(1));
        narrow.rank(slide(10, risen("maple", 8)), TagVerdicts.NONE);
        narrow.rank(slide(11, risen("maple", 8), risen("oak", 20)), TagVerdicts.NONE);
        RankedSlide outranked = narrow.rank(slide(12, risen("maple", 8), risen("oak", 20)), TagVerdicts.NONE);

        assertThat(outranked.changes())
                .extracting(RankingChange::kind, RankingChange::tag, RankingChange::leftBecause)
                .containsExactly(tuple(Kind.LEFT, "maple", LeaveReason.OUTRANKED), tuple(Kind.ENTERED, "oak", null));
    }

    @Test
    void tiesAreBrokenByTheEarlierEpisodeAndThenByTheTagsBytes() {
        // U+FF21 sorts before U+1F341 by UTF-8, and after it by UTF-16
        String crab = "\uD83E\uDD80"; // U+1F980, the last of the three in either order
        rank(slide(10, risen(crab, 8)));
        rank(slide(11, risen(crab, 8), risen("\uD83C\uDF41", 8), risen("\uFF21", 8)));
        RankedSlide tied = rank(slide(12, risen(crab, 8), risen("\uD83C\uDF41", 8), risen("\uFF21", 8)));

        assertThat(tied.ranking().tags()).extracting(RankedTag::tag).containsExactly(crab, "\uFF21", "\uD83C\uDF41");
    }

    @Test
    void slidesFollowEachOtherWhileAnythingIsOnItsWay() {
        rank(slide(10));
        rank(slide(20, risen("maple", 8)));

        assertThat(ranker.isActive()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> rank(slide(22)));
        assertThatIllegalArgumentException().isThrownBy(() -> rank(slide(20)));
        rank(slide(21));
        for (int minute = 22; minute <= 26; minute++) {
            rank(slide(minute));
        }
        assertThat(ranker.isActive())
                .as("one odd slide is forgotten with the last window it counts in")
                .isFalse();
    }

    @Test
    void aCandidateToldTwiceIsAnErrorThatNamesItWhateverItsSurprise() {
        assertToldTwice(risen("maple", 8), risen("maple", 8));
        assertToldTwice(risen("maple", 8), usual("maple", 21));
        assertToldTwice(usual("maple", 21), risen("maple", 8));
        assertToldTwice(usual("maple", 21), usual("maple", 20));
    }

    @Test
    void aCandidateToldInEachSlideIsNotToldTwice() {
        for (int minute = 10; minute < 20; minute++) {
            rank(slide(minute, risen("oak", 8), usual("maple", 21)));
        }
        assertThat(ranker.stateOf("maple")).isNull();
    }

    /** Of a tag that is told all the while: 50 people, then as many as usual for an hour and more, then 50 again. */
    @Test
    void aTrackThatEndedWhileItsTagWasToldIsForgottenAndBegunAnewOnce() {
        entered("maple", 50);
        for (int minute = 12; minute < 90; minute++) {
            rank(slide(minute, usual("maple", 20)));
        }
        assertThat(ranker.isActive()).isFalse();
        rank(slide(90, usual("maple", 50)));
        rank(slide(91, usual("maple", 50)));

        ScopeRanker onlyTheSecond = new ScopeRanker("global", POLICY);
        onlyTheSecond.rank(slide(90, usual("maple", 50)), TagVerdicts.NONE);
        onlyTheSecond.rank(slide(91, usual("maple", 50)), TagVerdicts.NONE);
        assertThat(bytesOf(ranker)).isEqualTo(bytesOf(onlyTheSecond));
    }

    @Test
    void aTagThatTurnsOutToBeStagedFallsAtOnce() {
        entered("maple", 8);
        Conduct copied = new Conduct(50, 0, 50, 50, 1, 1, 0, 0, 0, Map.of(), List.of(), List.of());
        Candidate staged = new Candidate("maple", "#maple", 0, risen("maple", 8).observations(), copied, false);

        RankedTag tag = rank(slide(12, staged)).ranking().tags().get(0);

        assertThat(tag.authenticity().q()).isCloseTo(0.1, within(1e-9));
        RankedTag genuine = rank(slide(13, risen("maple", 8))).ranking().tags().get(0);
        assertThat(tag.score()).isCloseTo(0.1 * genuine.score(), within(1e-9));
    }

    private static byte[] bytesOf(ScopeRanker ranker) {
        ByteBuffer bytes = ByteBuffer.allocate(ranker.encodedSize());
        ranker.writeTo(bytes);
        return bytes.array();
    }

    /** Also after a slide in which the tag was told once. */
    private static void assertToldTwice(Candidate one, Candidate other) {
        ScopeRanker fresh = new ScopeRanker("global", POLICY);
        fresh.rank(slide(10, one), TagVerdicts.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fresh.rank(slide(11, one, risen("oak", 8), other), TagVerdicts.NONE))
                .withMessage("candidate maple is told twice at 11");
    }

    private void entered(String tag, int people) {
        rank(slide(10, risen(tag, people)));
        assertThat(rank(slide(11, risen(tag, people))).ranking().tags()).hasSize(1);
    }

    private RankedSlide rank(ScopeSlide slide) {
        return ranker.rank(slide, TagVerdicts.NONE);
    }

    private static List<@Nullable LeaveReason> reasonsOf(RankedSlide slide) {
        return slide.changes().stream().map(RankingChange::leftBecause).toList();
    }

    private record Verdicts(Set<String> forbidden, @Nullable String form) implements TagVerdicts {
        @Override
        public @Nullable LeaveReason against(String scope, String tag) {
            return forbidden.contains(tag) ? LeaveReason.BLOCKED : null;
        }

        @Override
        public @Nullable String shownAs(String tag) {
            return form;
        }
    }
}
