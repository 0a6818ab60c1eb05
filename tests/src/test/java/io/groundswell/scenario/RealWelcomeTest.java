package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.campaign.BatchCampaign;
import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.BatchReading;
import io.groundswell.conduct.TextPrint;
import io.groundswell.config.CampaignFiles;
import io.groundswell.config.CampaignSettings;
import io.groundswell.config.LexiconFile;
import io.groundswell.hashtag.SharedCases;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.stream.review.CampaignRecords;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignDraft;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 326 real posts of January to March 2025 through the shipped campaign and topics, beside the batch computation. */
class RealWelcomeTest {
    private static final Instant END = Instant.parse("2025-03-03T00:00:00Z");
    private static final Pattern TOPIC_IN_TEXT = Pattern.compile("[#＃]([^#＃\\n\\[]+)\\[话题][#＃]");
    private static final CampaignSettings SHIPPED =
            new CampaignSettings(Optional.empty(), Optional.empty(), new CampaignSettings.Proposal(0.2, 0.02));
    private static final NaiveTopics TOPICS = new NaiveTopics();
    private static final List<PostEvent> EVENTS = new ArrayList<>();

    private static Campaign campaign;
    private static BatchFigures batch;
    private static Sums sums;

    @BeforeAll
    static void sendThemAll() {
        SharedCases.forEachObject("rednote/rednote-dev.jsonl.gz", post -> EVENTS.add(event(post)));
        CampaignDraft draft = CampaignFiles.read(SHIPPED).get(0);
        campaign = draft.campaign();
        try (Timeline weeks =
                new Timeline(new MemoryRegistry(), Drawn.settings(Duration.ofHours(24), LexiconFile.read(SHIPPED)))) {
            weeks.campaign(CampaignRecords.next(null, draft, "file", "start", draft.openFrom()));
            for (PostEvent event : EVENTS) {
                weeks.send(event.getPostId().getBytes(StandardCharsets.UTF_8), event, event.getCreatedAt());
            }
            weeks.complete(END.toEpochMilli(), END);
            sums = weeks.sums(draft.id());
        }
        batch = new BatchCampaign(EVENTS, definition(), reading(), (int) (END.getEpochSecond() / 60)).figures();
    }

    @Test
    void everySumIsTheOneThatARecountGives() {
        assertThat(EVENTS).hasSize(326);
        CampaignSums.areThoseOf(batch, sums, "real posts");
    }

    /** Nobody answers anybody there; all else must be there to be compared. */
    @Test
    void thereIsSomethingToCompare() {
        assertThat(total(Measure.POSTS)).isGreaterThan(150);
        assertThat(sums.totals(Measure.POSTS_BY_LANGUAGE, 0, Integer.MAX_VALUE)).containsKeys("en", "zh", "unknown");
        assertThat(sums.totals(Measure.POSTS_BY_TOPIC, 0, Integer.MAX_VALUE))
                .hasSizeGreaterThan(TOPICS.names().size() / 2);
        assertThat(sums.totals(Measure.POSTS_BY_ROLE, 0, Integer.MAX_VALUE))
                .as("all are of people who came")
                .isEqualTo(Map.of("self-identification", 150L, "venue", 57L));
    }

    /** Whoever opened the account a day before the campaign or later. */
    @Test
    void newAccountsAreNewcomers() {
        Instant sinceThen = Instant.parse("2025-01-11T00:00:00Z");
        Set<String> newAccounts = new TreeSet<>();
        for (PostEvent event : EVENTS) {
            Instant joined = event.getAuthor().getJoinedAt();
            if (joined != null && !joined.isBefore(sinceThen) && isOfCampaign(event)) {
                newAccounts.add(event.getAuthor().getId());
            }
        }

        assertThat(newAccounts).hasSizeGreaterThan(100);
        assertThat(sums.totals(Measure.ARRIVALS, 0, Integer.MAX_VALUE).get("NEWCOMER"))
                .isGreaterThanOrEqualTo(newAccounts.size());
        assertThat(batch.newcomers())
                .extracting(newcomer -> newcomer.author().id())
                .containsAll(newAccounts);
    }

    private static long total(Measure measure) {
        return sums.totals(measure, 0, Integer.MAX_VALUE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static boolean isOfCampaign(PostEvent event) {
        return tags(event).stream().anyMatch(campaign.tags()::containsKey);
    }

    private static PostEvent event(JsonNode post) {
        Author.Builder author = Author.newBuilder().setId(post.path("authorId").asText());
        if (post.hasNonNull("authorCreatedAt")) {
            author.setJoinedAt(Instant.ofEpochMilli(post.path("authorCreatedAt").asLong()));
        }
        List<String> listed = new ArrayList<>();
        post.path("platformTags").forEach(tag -> listed.add(tag.asText()));
        return PostEvent.newBuilder()
                .setPostId(post.path("postId").asText())
                .setAuthor(author.build())
                .setCreatedAt(Instant.ofEpochMilli(post.path("createdAt").asLong()))
                .setText(post.path("title").asText() + "\n" + post.path("text").asText())
                .setHashtags(listed)
                .setLanguage(post.path("language").asText())
                .setSource("rednote")
                .build();
    }

    private static BatchDefinition definition() {
        Map<String, String> roles = new TreeMap<>();
        campaign.tags().forEach((tag, role) -> roles.put(tag, role.word()));
        return new BatchDefinition(
                campaign.id(),
                Instant.parse("2025-01-12T00:00:00Z").toEpochMilli(),
                Long.MAX_VALUE,
                roles,
                new BatchDefinition.Side(Set.of("CN"), Set.of("zh")),
                new BatchDefinition.Side(Set.of("US", "CA", "GB", "AU"), Set.of("en")));
    }

    private static BatchReading reading() {
        return new BatchReading(
                RealWelcomeTest::tags,
                event -> TOPICS.of(event.getText()),
                event -> null,
                text -> TextPrint.of(text, 16));
    }

    /** The platform's list, and what the text marks as topics; ten at most. */
    private static Set<String> tags(PostEvent event) {
        List<String> forms = new ArrayList<>(event.getHashtags());
        Matcher marked = TOPIC_IN_TEXT.matcher(event.getText());
        while (marked.find()) {
            forms.add(marked.group(1));
        }
        return forms.stream()
                .map(form -> form.toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
                .distinct()
                .limit(10)
                .collect(Collectors.toSet());
    }
}
