package io.groundswell.stream.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignStanding;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignStandingsTest {
    private static final int DAY = 20_101;
    private static final int MINUTES = 1_440;
    private static final Campaign.Side NOBODY = new Campaign.Side(Set.of(), Set.of());

    private final Sums sums = new Sums();

    @Test
    void whatManyDoWithManyIsTold() {
        fiftyAreAnsweredBy(5);

        CampaignStanding standing = standing();

        assertThat(standing.getReciprocity().getN()).isEqualTo(50);
        assertThat(standing.getAcross().getN()).isEqualTo(73);
        assertThat(standing.getAcrossToExpected()).isNotNull();
        assertThat(standing.getCounterVoice().getN()).isEqualTo(110);
        assertThat(standing.getDuplicates().getN()).isEqualTo(60);
    }

    @Test
    void whatManyDoWithFourIsAboutTheFour() {
        fiftyAreAnsweredBy(4);

        CampaignStanding standing = standing();

        assertThat(standing.getPosts()).as("of all").isEqualTo(110);
        assertThat(standing.getReciprocity()).isNull();
        assertThat(standing.getAcross()).isNull();
        assertThat(standing.getAcrossToExpected()).isNull();
        assertThat(standing.getExternalInternal()).isNull();
        assertThat(standing.getCounterVoice()).isNull();
        assertThat(standing.getDuplicates()).isNull();
    }

    /** So many hosts write sixty posts, one text against it all. */
    private void fiftyAreAnsweredBy(int hosts) {
        add(Measure.ARRIVALS, DAY * MINUTES, "NEWCOMER", 50);
        add(Measure.ARRIVALS, DAY * MINUTES, "HOST", hosts);
        add(Measure.AUTHORS_BY_POSTS, 0, "1", 50);
        add(Measure.AUTHORS_BY_POSTS, 0, Integer.toString(60 / hosts), hosts);
        add(Measure.POSTS, DAY * MINUTES, "", 110);
        add(Measure.PAIRS, 0, "", 50);
        add(Measure.PAIRS_BOTH_WAYS, 0, "", 23);
        add(Measure.ANSWERS, DAY * 24, "HOST>NEWCOMER", 50);
        add(Measure.ANSWERS, DAY * 24, "NEWCOMER>HOST", 23);
        add(Measure.POSTS_BY_ROLE, DAY * MINUTES, "counter", 60);
        add(Measure.PEOPLE, 0, "role:counter", hosts);
        add(Measure.PRINTED, 0, "", 60);
        add(Measure.DIFFERENT_PRINTS, 0, "", 1);
    }

    private CampaignStanding standing() {
        Campaign campaign = new Campaign("cats", DAY * 86_400_000L, Campaign.OPEN_END, Map.of(), NOBODY, NOBODY);
        return CampaignStandings.of(CampaignFigures.of(sums, campaign, (DAY + 3) * MINUTES));
    }

    private void add(Measure measure, int bucket, String label, int more) {
        sums.add(new FigureKey(measure, bucket, label), more);
    }
}
