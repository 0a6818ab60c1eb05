package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignUpdate;
import io.groundswell.stream.step.MemoryStore;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** Who takes over a partition goes on with what is said about its campaigns. */
class CampaignNewsTest {
    private static final int HOUR = 60;
    private static final int OPEN = 28_944_000;
    private static final String ID = "greetings";
    private static final Campaign.Side NOBODY = new Campaign.Side(Set.of(), Set.of());

    private final KeyValueStore<String, byte[]> store = MemoryStore.open("told", Serdes.String());
    private final LiveCampaign sums = new LiveCampaign();
    private final List<CampaignUpdate> told = new ArrayList<>();

    @Test
    void whoTakesOverTellsNeitherAnHourNorAPhaseAgain() {
        CampaignNews before = news();
        count(before, OPEN + 10);
        before.closed(OPEN + HOUR, Set.of());
        assertThat(kinds()).containsExactly("PHASE", "SNAPSHOT");
        before.save();

        CampaignNews after = news();
        assertThat(after.nextMinute(OPEN + HOUR)).isEqualTo(OPEN + 2 * HOUR - 1);
        after.closed(OPEN + HOUR, Set.of());
        assertThat(kinds()).isEmpty();
        after.closed(OPEN + 2 * HOUR, Set.of());
        assertThat(kinds()).containsExactly("SNAPSHOT");
    }

    @Test
    void whatWasNotSavedIsToldAgain() {
        CampaignNews before = news();
        count(before, OPEN + 10);
        before.save();
        before.closed(OPEN + HOUR, Set.of());
        List<CampaignUpdate> lost = List.copyOf(told);
        told.clear();

        news().closed(OPEN + HOUR, Set.of());
        assertThat(told).isEqualTo(lost);
    }

    @Test
    void nothingIsDueBeforeAnythingCountedAndBeforeItOpens() {
        assertThat(news().nextMinute(OPEN)).isEqualTo(Integer.MAX_VALUE);

        CampaignNews news = news();
        count(news, OPEN - 300);
        news.closed(OPEN - 300 + HOUR, Set.of());
        told.clear();
        assertThat(news.nextMinute(OPEN - 300 + HOUR)).isEqualTo(OPEN + HOUR - 1);
    }

    @Test
    void aCampaignAtRestNeedsNoMinutesOfItsOwn() {
        CampaignNews news = news();
        count(news, OPEN + HOUR);
        news.closed(OPEN + HOUR + CampaignNews.STILL_AFTER, Set.of());

        assertThat(news.nextMinute(OPEN + HOUR + CampaignNews.STILL_AFTER)).isEqualTo(Integer.MAX_VALUE);
    }

    private CampaignNews news() {
        CampaignNews news = new CampaignNews(new ToldCampaigns(store), sums, told::add);
        news.follow(List.of(new Campaign(ID, OPEN * 60_000L, Campaign.OPEN_END, Map.of(), NOBODY, NOBODY)));
        return news;
    }

    /** Ten newcomers arrive in the slide that ends then. */
    private void count(CampaignNews news, int end) {
        Sums more = new Sums();
        for (int i = 0; i < 10; i++) {
            more.count(Measure.ARRIVALS, end - 1, Cohort.NEWCOMER.name());
        }
        sums.close(end, Map.of(ID, more));
        news.closed(end, Set.of(ID));
    }

    private List<String> kinds() {
        List<String> kinds =
                told.stream().map(update -> update.getKind().name()).toList();
        told.clear();
        return kinds;
    }
}
