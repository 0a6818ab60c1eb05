package io.groundswell.stream.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.hashtag.Tag;
import io.groundswell.schema.CampaignDefinition;
import io.groundswell.schema.CampaignSide;
import io.groundswell.schema.CampaignTag;
import io.groundswell.schema.CampaignTagRole;
import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.DefinitionBroken;
import io.groundswell.welcome.TagRole;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignBookTest {
    private static final Instant OPEN = Instant.parse("2025-01-12T00:00:00Z");

    private final CampaignBook book = new CampaignBook();

    @Test
    void nobodyHasDefinedAnything() {
        assertThat(book.isEmpty()).isTrue();
        assertThat(book.knows("cats")).isFalse();
        assertThat(book.isOpenAt(OPEN.toEpochMilli())).isFalse();
        assertThat(book.fingerprint()).isZero();
        assertThat(book.of("cats")).isNull();
    }

    @Test
    void campaignsStandById() {
        book.put("tea", definition("tea", "#Tea").build());
        book.put(
                "cats",
                definition("cats", "Cat Tax").setOpenFrom(OPEN.minusMillis(1)).build());

        assertThat(book.all()).extracting(Campaign::id).containsExactly("cats", "tea");
        assertThat(book.open()).isEqualTo(book.all());
        assertThat(Objects.requireNonNull(book.of("cats")).tags()).isEqualTo(Map.of("cattax", TagRole.WELCOME));
        assertThat(book.knows("cattax")).isTrue();
        assertThat(book.knows("Cat Tax")).isFalse();
        assertThat(book.isOpenAt(OPEN.toEpochMilli() - 1)).isTrue();
        assertThat(book.isOpenAt(OPEN.toEpochMilli() - 2)).isFalse();
        assertThat(book.isCampaignPost(List.of(new Tag("cattax", "Cat Tax")), OPEN.toEpochMilli() - 1))
                .isTrue();
        assertThat(book.isCampaignPost(List.of(new Tag("tea", "Tea")), OPEN.toEpochMilli() - 1))
                .as("only the other one is open")
                .isFalse();
        assertThat(book.definitions()).hasSize(2).contains(book.definition("tea"));
        assertThat(book.readings("tea")).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsToldAndNotCounted() {
        book.put("cats", definition("cats", "cats").setDeleted(true).build());

        assertThat(book.all()).extracting(Campaign::id).containsExactly("cats");
        assertThat(book.definition("cats")).isNotNull();
        assertThat(book.open()).isEmpty();
        assertThat(book.isEmpty()).isTrue();
        assertThat(book.of("cats")).isNull();
        assertThat(book.knows("cats")).isFalse();
        assertThat(book.isOpenAt(OPEN.toEpochMilli())).isFalse();
        assertThat(book.fingerprint()).isZero();

        book.put("cats", null);

        assertThat(book.all()).isEmpty();
    }

    /** Each differs from all others in one part of what is counted. */
    @Test
    void theFingerprintTellsEveryEffect() {
        List<CampaignDefinition.Builder> different = List.of(
                definition("cats", "cats"),
                definition("cats", "dogs"),
                definition("dogs", "cats"),
                definition("cats", "cats").setTags(List.of(tag("cats"), tag("dogs"))),
                definition("cats", "cats")
                        .setTags(List.of(new CampaignTag("cats", CampaignTagRole.SELF_IDENTIFICATION))),
                definition("cats", "cats").setOpenFrom(OPEN.plusMillis(1)),
                definition("cats", "cats").setOpenTo(OPEN.plusMillis(1)),
                definition("cats", "cats").setHosts(side("CN", "zh")),
                definition("cats", "cats").setHosts(side("US", "zh")),
                definition("cats", "cats").setHosts(side("CN", "en")),
                definition("cats", "cats").setNewcomers(side("CN", "zh")));
        Set<Long> fingerprints = new HashSet<>();
        for (CampaignDefinition.Builder definition : different) {
            CampaignBook one = new CampaignBook();
            one.put(definition.getId(), definition.build());
            fingerprints.add(one.fingerprint());
        }
        assertThat(fingerprints).hasSameSizeAs(different).doesNotContain(0L);
    }

    @Test
    void theFingerprintDoesNotTellWhoAndWhyOrInWhichOrder() {
        book.put(
                "tea",
                definition("tea", "tea")
                        .setTags(List.of(tag("tea"), tag("coffee")))
                        .build());
        book.put("cats", definition("cats", "cats").build());
        CampaignBook other = new CampaignBook();
        other.put(
                "cats",
                definition("cats", "#CATS")
                        .setTitle("Other")
                        .setBy("bob")
                        .setWhy("else")
                        .build());
        other.put(
                "tea",
                definition("tea", "tea")
                        .setTags(List.of(tag("coffee"), tag("tea")))
                        .build());

        assertThat(other.fingerprint()).isEqualTo(book.fingerprint());
    }

    @Test
    void whatBreaksARuleChangesNothing() {
        book.put("cats", definition("cats", "cats").build());

        for (CampaignDefinition bad : List.of(
                definition("cats", "...").build(),
                definition("cats", "cats").setOpenTo(OPEN).build(),
                definition("dogs", "cats").build(),
                definition("cats", "cats")
                        .setTags(List.of(tag("cats"), new CampaignTag("dogs", CampaignTagRole.UNKNOWN)))
                        .build())) {
            assertThatThrownBy(() -> book.put("cats", bad)).isInstanceOf(DefinitionBroken.class);
        }
        assertThat(Objects.requireNonNull(book.of("cats")).tags()).containsOnlyKeys("cats");
        assertThat(book.readings("cats")).isEqualTo(1);
    }

    private static CampaignDefinition.Builder definition(String id, String tag) {
        return CampaignDefinition.newBuilder()
                .setId(id)
                .setTitle("Title")
                .setOpenFrom(OPEN)
                .setTags(List.of(tag(tag)))
                .setHosts(new CampaignSide(List.of(), List.of()))
                .setNewcomers(new CampaignSide(List.of(), List.of()))
                .setBy("ann")
                .setWhy("a test")
                .setAt(Instant.EPOCH);
    }

    private static CampaignTag tag(String form) {
        return new CampaignTag(form, CampaignTagRole.WELCOME);
    }

    private static CampaignSide side(String region, String language) {
        return new CampaignSide(List.of(region), List.of(language));
    }
}
