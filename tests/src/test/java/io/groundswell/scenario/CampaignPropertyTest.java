package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.campaign.BatchCampaign;
import io.groundswell.campaign.BatchDefinition;
import io.groundswell.campaign.BatchDefinition.Side;
import io.groundswell.campaign.BatchFigures;
import io.groundswell.campaign.BatchReading;
import io.groundswell.conduct.TextPrint;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.StatedCohort;
import io.groundswell.welcome.Lexicon;
import io.groundswell.welcome.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A day of thirty people as a seed draws it, with campaigns defined, changed and deleted meanwhile, beside the batch computation
 * of what was known: every sum after slides that chance picks. A failure tells the seed, which draws the same day again.
 */
class CampaignPropertyTest {
    private static final Instant START = Drawn.instant("08:17");
    private static final int EVENTS = 1_000;
    private static final Set<Measure> REMOVALS = EnumSet.of(Measure.REMOVED, Measure.PEOPLE_REMOVED);
    private static final Lexicon LEXICON = new Lexicon(List.of(
            new Lexicon.Topic("food", List.of("food"), List.of()), new Lexicon.Topic("cats", List.of(), List.of("猫"))));

    /** From the start on. Those whose tags and time are within its own know of removals that were before they were defined. */
    private static final BatchDefinition WIDE = definition(
            "wide",
            "00:00",
            Long.MAX_VALUE,
            Map.of(
                    "welcome",
                    "welcome",
                    "refugee",
                    "self-identification",
                    "cattax",
                    "sub-meme",
                    "nothanks",
                    "counter"));

    /** One campaign, decided about again and again. */
    private static final List<BatchDefinition> WITHIN = List.of(
            definition(
                    "within", "08:30", Long.MAX_VALUE, Map.of("welcome", "welcome", "cattax", "self-identification")),
            definition("within", "10:00:30", Drawn.instant("14:00:10").toEpochMilli(), Map.of("refugee", "welcome")),
            definition(
                    "within",
                    "06:00",
                    Drawn.instant("16:30").toEpochMilli(),
                    Map.of("nothanks", "self-identification")));

    private static final BatchDefinition BESIDE =
            definition("beside", "07:00", Long.MAX_VALUE, Map.of("tea", "welcome", "cattax", "counter"));

    private final Map<String, BatchDefinition> inForce = new HashMap<>();

    /** Of each event, whether its post was a campaign's when it was first heard of: only then it is read what it is about. */
    private final IdentityHashMap<PostEvent, Boolean> wasOfCampaign = new IdentityHashMap<>();

    private int compared;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everySumIsTheOneThatARecountGives(long seed) {
        Random random = new Random(seed);
        // Those that are defined late find the posts that are still open: with a short grace not all.
        boolean beside = seed % 2 == 0;
        Duration grace = Duration.ofHours(beside ? 24 : 3);
        CampaignStream stream = new CampaignStream(random, Instant.ofEpochMilli(WIDE.openFromMs()));
        KnownEvents known = new KnownEvents(grace);
        try (Timeline day = new Timeline(new MemoryRegistry(), Drawn.settings(grace, LEXICON))) {
            put(day, WIDE);
            Instant now = START;
            for (int i = 0; i < EVENTS; i++) {
                now = now.plusMillis((long) (-Math.log(1 - random.nextDouble()) * 30_000));
                send(day, known, stream.next(now), now);
                if (random.nextInt(60) == 0) {
                    decide(day, random, beside);
                    now = now.plus(Duration.ofMinutes(3));
                    closeAndCompare(day, known, now, seed);
                }
            }
            now = now.plus(Duration.ofMinutes(3));
            closeAndCompare(day, known, now, seed);
            assertThat(compared).isGreaterThan(20);
            assertThat(known.passedOver()).as("repeated and too late").isGreaterThan(40);

            for (PostEvent removal : stream.removals(now)) {
                send(day, known, removal, now);
            }
            closeAndCompare(day, known, now.plus(Duration.ofMinutes(3)), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void removingAllPostsLeavesTheRemovalsAlone(long seed) {
        CampaignStream stream = new CampaignStream(new Random(seed), Instant.ofEpochMilli(WIDE.openFromMs()));
        KnownEvents known = new KnownEvents(Duration.ofHours(24));
        try (Timeline day = new Timeline(new MemoryRegistry(), Drawn.settings(Duration.ofHours(24), LEXICON))) {
            put(day, WIDE);
            Instant now = START.plus(Duration.ofHours(4));
            for (int i = 0; i < 300; i++) {
                now = now.plusSeconds(10);
                send(day, known, stream.next(now), now);
            }
            for (PostEvent removal : stream.removals(now)) {
                send(day, known, removal, now);
            }
            closeAndCompare(day, known, now.plus(Duration.ofMinutes(3)), seed);
            for (Measure measure : Measure.values()) {
                assertThat(day.sums("wide")
                                .totals(measure, 0, Integer.MAX_VALUE)
                                .isEmpty())
                        .as("%s in seed %d", measure, seed)
                        .isEqualTo(!REMOVALS.contains(measure));
            }
        }
    }

    /** Nothing, or another definition of one of the campaigns. */
    private void decide(Timeline day, Random random, boolean beside) {
        switch (random.nextInt(4)) {
            case 0 -> put(day, WITHIN.get(random.nextInt(WITHIN.size())));
            case 1 -> delete(day, WITHIN.get(0));
            case 2 -> {
                if (beside) {
                    put(day, BESIDE);
                }
            }
            default -> delete(day, BESIDE);
        }
    }

    private void put(Timeline day, BatchDefinition definition) {
        day.campaign(CampaignSums.definition(definition));
        inForce.put(definition.id(), definition);
    }

    private void delete(Timeline day, BatchDefinition definition) {
        if (inForce.remove(definition.id()) != null) {
            day.campaign(CampaignDefinition.newBuilder(CampaignSums.definition(definition))
                    .setDeleted(true)
                    .build());
        }
    }

    private void send(Timeline day, KnownEvents known, PostEvent event, Instant now) {
        wasOfCampaign.putIfAbsent(event, isOfCampaign(event));
        known.hear(event);
        day.send(event.getPostId().getBytes(StandardCharsets.UTF_8), event, now);
    }

    private boolean isOfCampaign(PostEvent event) {
        return inForce.values().stream()
                .filter(campaign -> campaign.isOpenAt(event.getCreatedAt().toEpochMilli()))
                .anyMatch(campaign -> event.getHashtags().stream().anyMatch(campaign.roles()::containsKey));
    }

    /** With the first slide posts are told again, with the second that is known. */
    private void closeAndCompare(Timeline day, KnownEvents known, Instant now, long seed) {
        for (Instant end : List.of(now.minusSeconds(90), now)) {
            day.complete(end.toEpochMilli(), now);
            known.complete(end);
        }
        int endMinute = (int) Math.floorDiv(now.getEpochSecond(), 60);
        for (String id : List.of("wide", "within", "beside")) {
            BatchDefinition definition = inForce.get(id);
            String as = id + " in seed " + seed + " at " + now;
            if (definition == null) {
                assertThat(day.sums(id).isEmpty()).as(as).isTrue();
                continue;
            }
            BatchFigures batch = new BatchCampaign(known.before(endMinute), definition, reading(), endMinute).figures();
            for (Measure measure : Measure.values()) {
                if (!definition.equals(BESIDE) || !REMOVALS.contains(measure)) {
                    CampaignSums.areThoseOf(batch, day.sums(id), measure, as);
                }
            }
            compared++;
        }
    }

    private BatchReading reading() {
        return new BatchReading(
                event -> Set.copyOf(event.getHashtags()),
                event -> wasOfCampaign.getOrDefault(event, false) ? topicsOf(event.getText()) : Set.of(),
                event -> {
                    StatedCohort stated = event.getAuthor().getCohort();
                    return stated == null || stated == StatedCohort.UNKNOWN ? null : stated.name();
                },
                text -> TextPrint.of(text, 16));
    }

    private static Set<String> topicsOf(String text) {
        Set<String> topics = new TreeSet<>();
        if (text.toLowerCase(Locale.ROOT).matches(".*\\bfood\\b.*")) {
            topics.add("food");
        }
        if (text.contains("猫")) {
            topics.add("cats");
        }
        return topics;
    }

    private static BatchDefinition definition(String id, String from, long openToMs, Map<String, String> roles) {
        return new BatchDefinition(
                id,
                Drawn.instant(from).toEpochMilli(),
                openToMs,
                roles,
                new Side(Set.of("CN"), Set.of("zh")),
                new Side(Set.of("US", "FR"), Set.of("en")));
    }
}
