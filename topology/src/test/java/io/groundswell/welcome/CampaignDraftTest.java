package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignDraftTest {
    private static final CampaignDraft.Side NOBODY = new CampaignDraft.Side(List.of(), List.of());
    private static final CampaignDraft.Tag WELCOME = new CampaignDraft.Tag("#Welcome TikTok refugees", TagRole.WELCOME);

    private String id = "tiktok-refugees";
    private String title = "TikTok refugees";
    private String openFrom = "2025-01-12T00:00:00Z";
    private @Nullable String openTo;
    private List<CampaignDraft.Tag> tags = List.of(WELCOME);
    private CampaignDraft.Side hosts = NOBODY;

    @Test
    void formsBecomeKeysAndCodesTheSpellingPostsCountUnder() {
        tags = List.of(WELCOME, new CampaignDraft.Tag("TikTok难民", TagRole.SELF_IDENTIFICATION));
        hosts = new CampaignDraft.Side(List.of("cn"), List.of("ZH"));

        assertThat(draft().campaign())
                .isEqualTo(new Campaign(
                        "tiktok-refugees",
                        Instant.parse("2025-01-12T00:00:00Z").toEpochMilli(),
                        Campaign.OPEN_END,
                        Map.of(
                                "welcometiktokrefugees", TagRole.WELCOME,
                                "tiktok难民", TagRole.SELF_IDENTIFICATION),
                        new Campaign.Side(Set.of("CN"), Set.of("zh")),
                        new Campaign.Side(Set.of(), Set.of())));
    }

    @Test
    void theEndIsExclusive() {
        openTo = "2025-02-12T00:00:00Z";

        Campaign campaign = draft().campaign();

        assertThat(campaign.isOpenAt(Instant.parse(openTo).toEpochMilli() - 1)).isTrue();
        assertThat(campaign.isOpenAt(Instant.parse(openTo).toEpochMilli())).isFalse();
    }

    @Test
    void anIdThatIsNoPlainNameIsRefused() {
        for (String bad : List.of("", "-a", "A", "a b", "a/b", "难民", "a".repeat(61))) {
            id = bad;
            assertBreaks("id", "lower-case letters, digits and hyphens");
        }
    }

    @Test
    void aTitleIsText() {
        title = " ";
        assertBreaks("title", "be text of 1 to 200 characters");
        title = "t".repeat(201);
        assertBreaks("title", "be text of 1 to 200 characters");
    }

    @Test
    void theEndIsLaterThanTheBeginning() {
        openTo = openFrom;
        assertBreaks("openTo", "be later than openFrom, 2025-01-12T00:00:00Z");
        openFrom = "1999-12-31T23:59:59Z";
        assertBreaks("openFrom", "be a time from 2000-01-01T00:00:00Z");
    }

    @Test
    void aTagIsGivenOnceAndInOneRole() {
        tags = List.of(WELCOME, new CampaignDraft.Tag("welcometiktokrefugees", TagRole.WELCOME));
        assertBreaks("tags.welcome[1]", "be given once");
        tags = List.of(WELCOME, new CampaignDraft.Tag("WelcomeTikTokRefugees", TagRole.VENUE));
        assertBreaks("tags.venue[0]", "have one role: 'welcometiktokrefugees' is welcome already");
    }

    @Test
    void whatCannotBeATagIsRefused() {
        for (String bad : List.of("", "##", "...", "t".repeat(101), "ﷺ".repeat(90))) {
            tags = List.of(WELCOME, new CampaignDraft.Tag(bad, TagRole.VENUE));
            assertBreaks("tags.venue[0]", "");
        }
    }

    @Test
    void aCampaignHasAGreetingOrAWordForThoseWhoCome() {
        tags = List.of(new CampaignDraft.Tag("rednote", TagRole.VENUE));
        assertBreaks("tags", "have one of role welcome or self-identification");
        tags = List.of();
        assertBreaks("tags", "be 1 to 50 tags");
        tags = Collections.nCopies(51, WELCOME);
        assertBreaks("tags", "be 1 to 50 tags");
    }

    @Test
    void codesAreKnownAndGivenOnce() {
        hosts = new CampaignDraft.Side(List.of("ZZ"), List.of());
        assertBreaks("hosts.regions", "be a region of ISO 3166-1 alpha-2");
        hosts = new CampaignDraft.Side(List.of("CN", "cn"), List.of());
        assertBreaks("hosts.regions", "be given once");
        for (String bad : List.of("xx", "und", "zh-CN", "chinese")) {
            hosts = new CampaignDraft.Side(List.of(), List.of(bad));
            assertBreaks("hosts.languages", "be a language of ISO 639");
        }
    }

    private void assertBreaks(String name, String rule) {
        assertThatThrownBy(() -> draft().campaign())
                .isInstanceOf(DefinitionBroken.class)
                .hasMessageStartingWith(name + " is ")
                .hasMessageContaining(rule);
    }

    private CampaignDraft draft() {
        return new CampaignDraft(
                id, title, Instant.parse(openFrom), openTo == null ? null : Instant.parse(openTo), tags, hosts, NOBODY);
    }
}
