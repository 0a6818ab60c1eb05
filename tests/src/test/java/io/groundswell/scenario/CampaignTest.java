package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.schema.RemovalReason;
import io.groundswell.welcome.Measure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A campaign drawn along a clock: what posts make of its sums, and what takes that back. */
class CampaignTest {
    private static final String CAMPAIGN = "welcome";

    @AutoClose
    private final Timeline day = new Timeline();

    @Test
    void aNewcomerIsWelcomedByAHostsAnswerWithoutATag() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("hello #refugee").published();
        day.at("10:05")
                .post("h1")
                .by("wei")
                .from("CN")
                .answering("n1", "ann")
                .saying("欢迎")
                .published();
        day.at("10:06")
                .post("n2")
                .by("ann")
                .answering("h1", "wei")
                .saying("thanks")
                .published();
        day.closeThrough("10:10");

        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L));
        assertThat(totals(Measure.WELCOMED)).isEqualTo(Map.of("", 1L));
        assertThat(totals(Measure.PAIRS)).isEqualTo(Map.of("", 1L));
        assertThat(totals(Measure.PAIRS_BOTH_WAYS)).isEqualTo(Map.of("", 1L));
        assertThat(totals(Measure.ANSWERS)).as("wei has not arrived").isEqualTo(Map.of("HOST>NEWCOMER", 1L));

        day.at("10:20").post("h2").by("wei").from("CN").saying("#welcome").published();
        day.at("10:21")
                .post("n3")
                .by("ann")
                .answering("h2", "wei")
                .saying("glad to be here")
                .published();
        day.closeThrough("10:30");

        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L, "HOST", 1L));
        assertThat(totals(Measure.ANSWERS)).isEqualTo(Map.of("HOST>NEWCOMER", 1L, "NEWCOMER>HOST", 1L));
    }

    @Test
    void slidesSeeNothingThatComesAfterThem() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.at("10:01").post("n2").by("bob").saying("#refugee").published();
        day.closeThrough("10:01");

        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L));
    }

    @Test
    void removingAllPostsLeavesTheRemovalsAlone() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.at("10:05")
                .post("h1")
                .by("wei")
                .from("CN")
                .answering("n1", "ann")
                .saying("#welcome")
                .published();
        day.at("10:07").post("h1").createdAt("10:05").removed(RemovalReason.AUTHOR);
        day.at("10:08").post("n1").createdAt("10:00").removed(RemovalReason.MODERATION);
        day.closeThrough("10:10");

        for (Measure measure : Measure.values()) {
            switch (measure) {
                case REMOVED, PEOPLE_REMOVED ->
                    assertThat(totals(measure)).isEqualTo(Map.of("AUTHOR", 1L, "MODERATION", 1L));
                default -> assertThat(totals(measure)).as("%s", measure).isEmpty();
            }
        }
    }

    @Test
    void whoTurnsOutToBeAHostTakesAlongAllAnswersGiven() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.at("10:05").post("h1").by("wei").answering("n1", "ann").saying("hi").published();
        day.closeThrough("10:10");
        assertThat(totals(Measure.ANSWERS)).isEqualTo(Map.of("UNKNOWN>NEWCOMER", 1L));
        assertThat(totals(Measure.WELCOMED)).isEmpty();

        day.at("10:11").post("h2").by("wei").from("CN").saying("#welcome").published();
        day.closeThrough("10:20");
        assertThat(totals(Measure.ANSWERS)).isEqualTo(Map.of("HOST>NEWCOMER", 1L));
        assertThat(totals(Measure.WELCOMED)).isEqualTo(Map.of("", 1L));

        day.at("10:21").post("h2").createdAt("10:11").removed(RemovalReason.AUTHOR);
        day.closeThrough("10:30");
        assertThat(totals(Measure.ANSWERS)).isEqualTo(Map.of("UNKNOWN>NEWCOMER", 1L));
        assertThat(totals(Measure.WELCOMED)).isEmpty();
    }

    @Test
    void anEditThatTakesTheTagAwayTakesTheArrivalAway() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.at("10:03")
                .post("n1")
                .by("ann")
                .createdAt("10:00")
                .saying("never mind")
                .edited();
        day.closeThrough("10:10");

        assertThat(totals(Measure.ARRIVALS)).isEmpty();
        assertThat(totals(Measure.REMOVED)).isEmpty();
    }

    @Test
    void whatIsWrittenAfterItsEndIsNotCountedAndTheRestStays() {
        day.campaign(CampaignDefinition.newBuilder(definition("14T09:00"))
                .setOpenTo(Drawn.instant("10:30"))
                .build());
        day.at("10:29").post("n1").by("ann").saying("#refugee").published();
        day.at("10:30").post("n2").by("bob").saying("#refugee").published();
        day.closeThrough("10:40");

        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L));
    }

    @Test
    void aCampaignThatIsDefinedLaterFindsThePostsThatAreStillOpen() {
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.closeThrough("10:10");
        day.campaign(definition("14T09:00"));
        day.at("10:11").post("x").by("bob").saying("no tag").published();
        day.closeThrough("10:20");

        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L));
    }

    @Test
    void anotherDefinitionCountsAllAuthorsAnewAndADeletedOneLeavesNothing() {
        day.campaign(definition("14T09:00"));
        day.at("10:00").post("n1").by("ann").saying("#refugee").published();
        day.at("11:00").post("n2").by("bob").saying("#refugee").published();
        day.closeThrough("11:10");
        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 2L));

        day.campaign(definition("14T10:30"));
        day.closeThrough("11:12");
        assertThat(totals(Measure.ARRIVALS)).isEqualTo(Map.of("NEWCOMER", 1L));

        day.campaign(CampaignDefinition.newBuilder(definition("14T10:30"))
                .setDeleted(true)
                .build());
        day.at("11:13").post("x").by("bob").saying("no tag").published();
        day.closeThrough("11:20");
        assertThat(totals(Measure.ARRIVALS)).isEmpty();
    }

    private Map<String, Long> totals(Measure measure) {
        return day.topology()
                .live()
                .campaignSums()
                .of(CAMPAIGN)
                .orElseThrow()
                .look(CAMPAIGN, (sums, end) -> sums.totals(measure, 0, Integer.MAX_VALUE));
    }

    static CampaignDefinition definition(String openFrom) {
        return CampaignDefinition.newBuilder()
                .setId(CAMPAIGN)
                .setTitle("A campaign")
                .setOpenFrom(Drawn.instant(openFrom))
                .setTags(List.of(
                        new CampaignTag("welcome", CampaignTagRole.WELCOME),
                        new CampaignTag("refugee", CampaignTagRole.SELF_IDENTIFICATION)))
                .setHosts(new CampaignSide(List.of("CN"), List.of("zh")))
                .setNewcomers(new CampaignSide(List.of("US"), List.of("en")))
                .setBy("editor")
                .setWhy("a scenario")
                .setAt(Drawn.instant("00:00"))
                .build();
    }
}
