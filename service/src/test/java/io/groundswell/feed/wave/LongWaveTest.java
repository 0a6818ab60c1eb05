package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongWaveTest {

    private static final LongWaveSettings SMALL = LongWaveSettings.of(5, 0.01, WaveShape.FADING);

    @Test
    void theSameSeedMakesTheSameEventsInTheOrderAskedFor() {
        List<FeedPost> events = read(SMALL, PostOrder.EVENT);

        assertThat(read(SMALL, PostOrder.EVENT)).isEqualTo(events);
        assertThat(events).isSortedAccordingTo(Comparator.comparingLong(FeedPost::eventTimeMs));
        assertThat(new HashSet<>(read(SMALL, PostOrder.ARRIVAL))).isEqualTo(new HashSet<>(events));
        assertThat(read(LongWaveSettings.of(6, 0.01, WaveShape.FADING), PostOrder.EVENT))
                .isNotEqualTo(events);
    }

    @Test
    void everyPostAndPersonIsLabelledSynthetic() {
        assertThat(read(SMALL, PostOrder.EVENT)).allSatisfy(post -> {
            PostEvent event = post.event();
            assertThat(event.getPostId()).startsWith("synthetic-");
            assertThat(event.getCoHosts()).allMatch(id -> id.startsWith("synthetic-"));
            if (event.getKind() != PostEventKind.REMOVED) {
                assertThat(event.getAuthor().getId()).startsWith("synthetic-");
                assertThat(event.getText()).startsWith("[synthetic] ");
            }
        });
    }

    @Test
    void eachShapeHasItsOwnVerdictFarFromTheBounds() {
        assertThat(truthOf(WaveShape.FLEETING).persistence()).isLessThan(0.05);
        assertThat(truthOf(WaveShape.FADING).persistence()).isBetween(0.15, 0.25);
        assertThat(truthOf(WaveShape.LASTING).persistence()).isBetween(0.4, 1.0);
        for (WaveShape shape : WaveShape.values()) {
            assertThat(truthOf(shape).verdict()).isEqualTo(shape.name());
        }
    }

    @Test
    void aWaveTooShortForAVerdictIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LongWaveSettings(1, 1, Instant.parse("2025-01-12T00:00:00Z"), WaveShape.FADING, 15))
                .withMessageStartingWith("days is 15");
    }

    private static WaveTruth truthOf(WaveShape shape) {
        return WaveTruth.of(LongWaveSettings.of(1, 0.02, shape));
    }

    private static List<FeedPost> read(LongWaveSettings settings, PostOrder order) {
        List<FeedPost> posts = new ArrayList<>();
        LongWave wave = new LongWave(settings, order);
        for (FeedPost post = wave.next(); post != null; post = wave.next()) {
            posts.add(post);
        }
        return posts;
    }
}
