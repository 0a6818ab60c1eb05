package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.groundswell.feed.FeedPost;
import io.groundswell.feed.PostOrder;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.PostType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeWaveTest {

    private static final WaveSettings TENTH = WaveSettings.of(7, 0.1);

    @Test
    void theSameSeedMakesTheSameEvents() {
        assertThat(read(TENTH, PostOrder.EVENT)).isEqualTo(read(TENTH, PostOrder.EVENT));
        assertThat(read(WaveSettings.of(8, 0.1), PostOrder.EVENT)).isNotEqualTo(read(TENTH, PostOrder.EVENT));
    }

    @Test
    void idsDoNotDependOnWhereTheyAreMade() throws IOException {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try (WelcomeWave wave = new WelcomeWave(TENTH, PostOrder.EVENT)) {
            PostEvent first = Objects.requireNonNull(wave.next()).event();
            assertThat(first.getPostId()).matches("\\p{ASCII}+");
            assertThat(Objects.requireNonNull(first.getAuthor()).getId()).matches("\\p{ASCII}+");
        } finally {
            Locale.setDefault(here);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eventsComeInTheOrderAskedFor(PostOrder order) {
        assertThat(read(TENTH, order)).isSortedAccordingTo(Comparator.comparingLong(order::timeMs));
    }

    @Test
    void bothOrdersHoldTheSameEvents() {
        assertThat(new HashSet<>(read(TENTH, PostOrder.ARRIVAL)))
                .isEqualTo(new HashSet<>(read(TENTH, PostOrder.EVENT)));
    }

    /** Pinned, so that a change of what the seed makes is seen as one: published demonstrations would change with it. */
    @Test
    void countsOfSeedSevenAreKnown() {
        Map<String, Integer> counts = new TreeMap<>();
        for (FeedPost post : read(TENTH, PostOrder.EVENT)) {
            counts.merge(post.event().getKind().name(), 1, Integer::sum);
            if (post.event().getKind() == PostEventKind.PUBLISHED) {
                counts.merge(post.event().getType().name(), 1, Integer::sum);
                counts.merge("lang:" + post.event().getLanguage(), 1, Integer::sum);
            } else if (post.event().getKind() == PostEventKind.REMOVED) {
                counts.merge("removed:" + post.event().getRemoval(), 1, Integer::sum);
            }
        }
        assertThat(counts)
                .hasToString(
                        "{EDITED=158, LIVE=59, ORIGINAL=13882, PUBLISHED=16556, REMOVED=534, REPLY=2079, REPOST=536, lang:en=7030,"
                                + " lang:zh=9526, removed:AUTHOR=149, removed:HIDDEN=24, removed:LEGAL=3, removed:MODERATION=63, removed:SPAM=295}");
    }

    @Test
    void everyPostAndPersonIsLabelledSynthetic() {
        assertThat(read(TENTH, PostOrder.EVENT)).allSatisfy(post -> {
            PostEvent event = post.event();
            assertThat(event.getPostId()).startsWith("synthetic-");
            assertThat(event.getSource()).isEqualTo("rednote");
            assertThat(event.getCoHosts()).allMatch(id -> id.startsWith("synthetic-"));
            if (event.getKind() != PostEventKind.REMOVED) {
                assertThat(event.getAuthor().getId()).startsWith("synthetic-");
                assertThat(event.getText()).startsWith("[synthetic] ");
            }
        });
    }

    @Test
    void theWaveRisesLikeThePublicRecord() {
        Map<Integer, Integer> waveByDay = new HashMap<>();
        Map<Integer, Integer> byDay = new HashMap<>();
        for (FeedPost post : published(read(TENTH, PostOrder.EVENT))) {
            int day = (int)
                    Duration.between(TENTH.start(), post.event().getCreatedAt()).toDays();
            byDay.merge(day, 1, Integer::sum);
            if (isOfWave(post.event())) {
                waveByDay.merge(day, 1, Integer::sum);
            }
        }

        // quiet, quiet, first afternoon, the day after
        assertThat(waveByDay).containsOnlyKeys(2, 3);
        assertThat(byDay.get(0)).isCloseTo(2_200, within(150));
        assertThat(byDay.get(2)).isCloseTo(2_200 + 200, within(150));
        assertThat(byDay.get(3)).isCloseTo(2_200 + 7_700, within(500));
        assertThat(waveByDay.get(2)).isCloseTo(110, within(40));
        assertThat(waveByDay.get(3)).isCloseTo(4_100, within(400));
    }

    @Test
    void theBusinessOfAWaveIsAllThere() {
        List<FeedPost> posts = read(TENTH, PostOrder.ARRIVAL);
        Set<PostType> types = new HashSet<>();
        Map<String, Integer> timesSent = new HashMap<>();
        int late = 0;
        long frontierMs = 0;
        for (FeedPost post : posts) {
            if (post.event().getKind() == PostEventKind.PUBLISHED) {
                types.add(post.event().getType());
                timesSent.merge(post.event().getPostId(), 1, Integer::sum);
            }
            late += post.eventTimeMs() < frontierMs - 60_000 ? 1 : 0;
            frontierMs = Math.max(frontierMs, post.eventTimeMs());
        }

        assertThat(types).containsExactlyInAnyOrder(PostType.ORIGINAL, PostType.REPLY, PostType.REPOST, PostType.LIVE);
        assertThat(timesSent.values()).contains(2).allMatch(times -> times <= 2);
        assertThat(late / (double) posts.size()).isBetween(0.003, 0.012);
        assertThat(posts).noneMatch(post -> post.arrivalTimeMs() >= TENTH.end().toEpochMilli());
        assertThat(posts).noneMatch(post -> post.arrivalTimeMs() <= post.eventTimeMs());
    }

    @Test
    void repliesAnswerPostsThatWereThereBefore() {
        Map<String, Instant> createdAt = new HashMap<>();
        List<FeedPost> posts = published(read(TENTH, PostOrder.EVENT));
        posts.forEach(
                post -> createdAt.put(post.event().getPostId(), post.event().getCreatedAt()));
        List<PostEvent> replies = posts.stream()
                .map(FeedPost::event)
                .filter(event -> event.getType() == PostType.REPLY)
                .toList();

        // A few answer posts that would arrive after the end, and so are left out themselves.
        List<PostEvent> answers = replies.stream()
                .filter(reply -> createdAt.containsKey(reply.getInReplyTo().getPostId()))
                .toList();

        assertThat(replies).hasSizeGreaterThan(1_500);
        assertThat(answers.size()).isGreaterThan(replies.size() * 99 / 100);
        assertThat(answers).noneMatch(reply -> reply.getCreatedAt()
                .isBefore(createdAt.get(reply.getInReplyTo().getPostId())));
    }

    @Test
    void scaleMultipliesPosts() {
        int small = read(WaveSettings.of(3, 0.02), PostOrder.EVENT).size();

        assertThat(WaveSettings.of(3, 0.02).scale()).isEqualTo(0.02);
        assertThat(small)
                .isCloseTo(
                        (int) new WelcomeWave(WaveSettings.of(3, 0.02), PostOrder.EVENT).expectedPosts(),
                        within(small / 10));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaveSettings.of(1, 0))
                .withMessageStartingWith("scale is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaveSettings(1, 1, Instant.parse("2025-01-11T00:00:01Z"), 2, List.of(1), 1))
                .withMessageStartingWith("start is 2025-01-11T00:00:01Z");
    }

    private static boolean isOfWave(PostEvent event) {
        return event.getHashtags().stream()
                .anyMatch(tag -> tag.toLowerCase(java.util.Locale.ROOT).contains("refugee") || tag.contains("难民"));
    }

    private static List<FeedPost> published(List<FeedPost> posts) {
        return posts.stream()
                .filter(post -> post.event().getKind() == PostEventKind.PUBLISHED)
                .toList();
    }

    private static List<FeedPost> read(WaveSettings settings, PostOrder order) {
        List<FeedPost> posts = new ArrayList<>();
        WelcomeWave wave = new WelcomeWave(settings, order);
        for (FeedPost post = wave.next(); post != null; post = wave.next()) {
            posts.add(post);
        }
        return posts;
    }
}
