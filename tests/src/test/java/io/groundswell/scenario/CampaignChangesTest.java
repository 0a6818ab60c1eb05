package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.RemovalReason;
import io.groundswell.welcome.Measure;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that change while what campaigns want to know of them changes as well. */
class CampaignChangesTest {
    private static final CampaignDefinition WELCOME = CampaignTest.definition("14T09:00");

    @AutoClose
    private final Timeline day = new Timeline();

    @BeforeEach
    void onePostCounts() {
        day.campaign(WELCOME);
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.closeThrough("10:10");
        assertThat(arrivals()).isEqualTo(Map.of("NEWCOMER", 1L));
    }

    @Test
    void aPostThatGetsAnotherAuthorIsThatAuthorsAlone() {
        day.at("10:11")
                .post("n1")
                .by("bob")
                .createdAt("10:00")
                .saying("#refugee")
                .edited();
        day.closeThrough("10:20");

        assertThat(arrivals()).isEqualTo(Map.of("NEWCOMER", 1L));
        assertThat(day.sums("welcome").totals(Measure.POSTS, 0, Integer.MAX_VALUE))
                .isEqualTo(Map.of("", 1L));
    }

    /** Nothing is closed while the campaign is away: those that count never hear of that. */
    @Test
    void anEditIsNotLostOnACampaignThatIsTakenAwayAndGivenBackAtOnce() {
        delete();
        day.at("10:10:20")
                .post("n1")
                .by("ann")
                .createdAt("10:00")
                .saying("never mind")
                .edited();
        day.campaign(WELCOME);
        day.closeThrough("10:20");
        day.closeThrough("10:22");

        assertThat(arrivals()).isEmpty();
    }

    @Test
    void norIsARemoval() {
        delete();
        day.at("10:10:20").post("n1").createdAt("10:00").removed(RemovalReason.AUTHOR);
        day.campaign(WELCOME);
        day.closeThrough("10:20");
        day.closeThrough("10:22");

        assertThat(arrivals()).isEmpty();
    }

    private void delete() {
        day.campaign(CampaignDefinition.newBuilder(WELCOME).setDeleted(true).build());
    }

    private Map<String, Long> arrivals() {
        return day.sums("welcome").totals(Measure.ARRIVALS, 0, Integer.MAX_VALUE);
    }
}
