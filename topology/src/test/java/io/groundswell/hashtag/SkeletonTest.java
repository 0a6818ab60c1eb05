package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {
    @ParameterizedTest
    @CsvSource({"cattax, саttaх", "rednote, red_note", "tiktok, tіktоk", "o0o, ooo", "猫税, 猫·税"})
    void tagsThatLookAlikeHaveTheSame(String tag, String lookAlike) {
        assertThat(tag).isNotEqualTo(lookAlike);
        assertThat(Skeleton.of(lookAlike)).isEqualTo(Skeleton.of(tag));
    }

    @Test
    void othersHaveOthers() {
        assertThat(Skeleton.of("rednote")).isNotEqualTo(Skeleton.of("rednotes"));
        assertThat(Skeleton.of("猫税")).isNotEqualTo(Skeleton.of("交猫税"));
        assertThat(Skeleton.of("野家")).as("beyond 16 bits").isNotEqualTo(Skeleton.of("𠮷野家"));
    }
}
