package io.groundswell.stream.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Conduct;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.stream.review.Wave;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.trend.Scopes;
import io.groundswell.trend.Window;
import io.groundswell.trend.rank.Authenticity;
import io.groundswell.trend.rank.RankedTag;
import io.groundswell.trend.rank.Ranking;
import io.groundswell.trend.rank.TrendState;
import io.groundswell.trend.rank.WindowFigures;
import io.groundswell.welcome.Discovery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** Of a hundred posts, half are by new accounts and a third hold a word of welcome, unless a test says otherwise. */
class CampaignScoutTest {
    private static final int NOON = 28_947_600;
    private static final int KEPT = 600;
    private static final Conduct LIKE_A_CAMPAIGN = conduct(50, 33);

    private final KeyValueStore<Bytes, byte[]> store = MemoryStore.open();
    private final CampaignBook campaigns = new CampaignBook();
    private final CampaignScout scout = scout();

    @Test
    void aTagIsProposedOnceAnEpisodeWithTheEvidenceOfThatSlide() {
        look(scout, NOON + 1, tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN));
        look(scout, NOON + 2, tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN));
        assertThat(proposedAt()).containsExactly(NOON + 1);

        look(scout, NOON + 50, tag(TrendState.TRENDING, NOON + 40, LIKE_A_CAMPAIGN));
        assertThat(proposedAt()).as("another episode").containsExactly(NOON + 50);
    }

    @Test
    void whoTakesOverProposesNoEpisodeAgain() {
        look(scout, NOON + 1, tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN));

        look(scout(), NOON + 2, tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN));

        assertThat(proposedAt()).containsExactly(NOON + 1);
    }

    @Test
    void whatDoesNotTrendYetOrLacksOneOfBothIsNotProposed() {
        look(scout, NOON + 1, tag(TrendState.EMERGING, NOON, LIKE_A_CAMPAIGN));
        look(scout, NOON + 2, tag(TrendState.TRENDING, NOON, conduct(50, 3)));
        look(scout, NOON + 3, tag(TrendState.TRENDING, NOON, conduct(9, 33)));

        assertThat(proposedAt()).isEmpty();
    }

    @Test
    void rankingsOfLanguagesProposeNothing() {
        scout.look(new Ranking("lang:en", NOON + 1, List.of(tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN))));

        assertThat(proposedAt()).isEmpty();
    }

    @Test
    void aTagOfACampaignIsNoNews() {
        campaigns.put(Wave.WAVE, Wave.definition(Instant.ofEpochSecond(NOON * 60L)));

        look(scout, NOON + 1, tag(TrendState.TRENDING, NOON, LIKE_A_CAMPAIGN));

        assertThat(proposedAt()).isEmpty();
    }

    @Test
    void proposalsAreKeptForTheirTimeAndNoLonger() {
        look(scout, NOON, tag(TrendState.TRENDING, NOON - 5, LIKE_A_CAMPAIGN));

        look(scout, NOON + KEPT);
        assertThat(proposedAt()).containsExactly(NOON);

        look(scout, NOON + KEPT + 60);
        assertThat(proposedAt()).isEmpty();

        look(scout, NOON + KEPT + 61, tag(TrendState.TRENDING, NOON - 5, LIKE_A_CAMPAIGN));
        assertThat(proposedAt()).as("nobody knows of it any more").containsExactly(NOON + KEPT + 61);
    }

    private CampaignScout scout() {
        return new CampaignScout(new Discovery(0.2, 0.1), campaigns, KEPT, store);
    }

    private static void look(CampaignScout scout, int endMinute, RankedTag... tags) {
        scout.look(new Ranking(Scopes.GLOBAL, endMinute, List.of(tags)));
    }

    private List<Integer> proposedAt() {
        return CampaignProposals.all(store).stream()
                .map(proposal -> (int) (proposal.getSlideEnd().getEpochSecond() / 60))
                .toList();
    }

    private static Conduct conduct(int byNewcomers, int welcoming) {
        return new Conduct(100, 0, 0, 90, 2, 9, byNewcomers, 100, welcoming, Map.of(), List.of(), List.of());
    }

    private static RankedTag tag(TrendState state, int since, Conduct conduct) {
        return new RankedTag(
                1,
                "cattax",
                "CatTax",
                state,
                since,
                since,
                80,
                List.of(new WindowFigures(Window.HOUR, 90, 2.1, 0.01, 1, 1, 14)),
                conduct,
                new Authenticity(0, 0, 0, 1));
    }
}
