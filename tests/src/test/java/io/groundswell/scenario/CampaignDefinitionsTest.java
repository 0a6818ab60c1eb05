package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.stream.review.CampaignBook;
import io.groundswell.welcome.Campaign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What people define reaches the book of campaigns; what is no definition does not. */
class CampaignDefinitionsTest {
    @AutoClose
    private final Timeline day = new Timeline();

    private final CampaignBook book = day.topology().live().campaigns();

    @Test
    void aDefinitionIsInForceOnceItIsRead() {
        day.campaign(definition("cats", "Cat Tax"));

        assertThat(Objects.requireNonNull(book.of("cats")).tags()).containsOnlyKeys("cattax");
    }

    @Test
    void whatIsNoDefinitionChangesNothing() {
        day.campaign(definition("cats", "cats"));

        day.campaignBytes("cats", "no Avro".getBytes(StandardCharsets.UTF_8));
        day.campaignBytes("tea", day.bytesOf(definition("cats", "tea")));
        day.campaign(definition("cats", "..."));

        assertThat(book.all()).extracting(Campaign::id).containsExactly("cats");
        assertThat(book.knows("cats")).isTrue();
        day.campaign(definition("tea", "tea"));
        assertThat(book.knows("tea")).as("it reads on").isTrue();
    }

    @Test
    void aBuriedDefinitionIsGone() {
        day.campaign(definition("cats", "cats"));

        day.campaignBytes("cats", null);

        assertThat(book.all()).isEmpty();
    }

    private static CampaignDefinition definition(String id, String tag) {
        return CampaignDefinition.newBuilder()
                .setId(id)
                .setTitle("A campaign")
                .setOpenFrom(Drawn.instant("00:00"))
                .setTags(List.of(new CampaignTag(tag, CampaignTagRole.WELCOME)))
                .setHosts(new CampaignSide(List.of(), List.of()))
                .setNewcomers(new CampaignSide(List.of(), List.of()))
                .setBy("ann")
                .setWhy("a scenario")
                .setAt(Drawn.instant("00:00"))
                .build();
    }
}
