package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.schema.RemovalReason;
import io.groundswell.stream.source.Conservation;
import io.groundswell.stream.source.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Nothing vanishes silently. The law itself is held after each record, by the timeline. */
class ConservationTest {

    @Test
    void everyRecordHasOneOutcome() {
        try (Timeline day = new Timeline()) {
            day.rule("owls", Drawn.rule("owls").setBlocked(true).build());
            day.at("10:00").post("counted").by("ann").saying("#cats").published();
            day.at("10:00").post("untagged").by("ann").saying("no tag at all").published();
            day.at("10:00").post("counted").by("ann").saying("#cats").published();
            day.at("15T09:00").post("late-to-be").by("ann").saying("#cats").published();
            day.at("15T10:00").post("newer").by("ann").saying("#cats").published();
            day.at("13T08:00")
                    .post("late")
                    .by("ann")
                    .saying("#cats")
                    .arriving("15T10:00")
                    .published();
            day.at("17T10:00")
                    .post("future")
                    .by("ann")
                    .saying("#cats")
                    .arriving("15T10:00")
                    .published();
            day.at("15T10:00")
                    .post("capped")
                    .by("ann")
                    .saying("#" + "a".repeat(200))
                    .published();
            day.at("15T10:00").post("blocked").by("ann").saying("#owls").published();
            day.send(null, "rejected".getBytes(StandardCharsets.UTF_8), Drawn.instant("15T10:00"));
            day.at("15T10:01")
                    .post("newer")
                    .by("ann")
                    .createdAt("15T10:00")
                    .saying("#dogs")
                    .edited();
            day.at("15T10:02").post("newer").createdAt("15T10:00").removed(RemovalReason.AUTHOR);

            Conservation counts = day.conservation();
            assertThat(counts.in()).isEqualTo(12);
            assertThat(counts.of(Outcome.COUNTED)).isEqualTo(3);
            Arrays.stream(Outcome.values())
                    .filter(outcome -> outcome != Outcome.COUNTED)
                    .forEach(outcome ->
                            assertThat(counts.of(outcome)).as(outcome.name()).isEqualTo(1));
        }
    }

    @Test
    void markersAreNoRecordsOfPosts() {
        try (Timeline day = new Timeline()) {
            day.closeThrough("10:00");

            assertThat(day.conservation().in()).isZero();
        }
    }
}
