package io.groundswell.feed.wave;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeWaveTest {

    private static final WaveSettings SMALL = WaveSettings.of(7, 0.02, WaveShape.FADING);

    @Test
    void theSameSeedMakesTheSameEvents() {
        List<FeedPost> events = read(SMALL, PostOrder.EVENT);

        assertThat(read(SMALL, PostOrder.EVENT)).isEqualTo(events);
        assertThat(read(WaveSettings.of(8, 0.02, WaveShape.FADING), PostOrder.EVENT))
                .isNotEqualTo(events);
    }

    @Test
    void idsDoNotDependOnWhereTheyAreMade() throws IOException {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try (WelcomeWave wave = new WelcomeWave(SMALL, PostOrder.EVENT)) {
            for (int i = 0; i < 2_000; i++) {
                PostEvent event = Objects.requireNonNull(wave.next()).event();
                assertThat(event.getPostId()).matches("\\p{ASCII}+");
                if (event.getKind() != PostEventKind.REMOVED) {
                    assertThat(Objects.requireNonNull(event.getAuthor()).getId())
                            .matches("\\p{ASCII}+");
                }
            }
        } finally {
            Locale.setDefault(here);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eventsComeInTheOrderAskedFor(PostOrder order) {
        assertThat(read(SMALL, order)).isSortedAccordingTo(Comparator.comparingLong(order::timeMs));
    }

    @Test
    void bothOrdersHoldTheSameEvents() {
        assertThat(new HashSet<>(read(SMALL, PostOrder.ARRIVAL)))
                .isEqualTo(new HashSet<>(read(SMALL, PostOrder.EVENT)));
    }

    /** Pinned, so that a change of what the seed makes is seen as one: published demonstrations would change with it. */
    @Test
    void countsOfSeedSevenAreKnown() {
        Map<String, Integer> counts = new TreeMap<>();
        for (FeedPost post : read(SMALL, PostOrder.EVENT)) {
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
                        "{EDITED=268, LIVE=210, ORIGINAL=18770, PUBLISHED=22913, QUOTE=592, REMOVED=598, REPLY=2387, REPOST=954,"
                                + " lang:en=7245, lang:zh=15668, removed:AUTHOR=224, removed:HIDDEN=34, removed:LEGAL=9, removed:MODERATION=83,"
                                + " removed:SPAM=248}");
    }

    @Test
    void everyPostAndPersonIsLabelledSynthetic() {
        assertThat(read(SMALL, PostOrder.EVENT)).allSatisfy(post -> {
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

    /** About 2,000 posts of the wave on the first afternoon and 77,000 the day after, answers aside; a tenth of them. */
    @Test
    void theWaveRisesLikeThePublicRecord() throws IOException {
        WaveSettings tenth = WaveSettings.of(7, 0.1, WaveShape.LASTING);
        Map<Long, Integer> byDay = new HashMap<>();
        try (WelcomeWave wave = new WelcomeWave(tenth, PostOrder.EVENT)) {
            for (FeedPost post = wave.next(); post != null && dayOf(post, tenth) < 3; post = wave.next()) {
                if (isOfWave(post.event())) {
                    byDay.merge(dayOf(post, tenth), 1, Integer::sum);
                }
            }
        }

        // after three quiet days
        assertThat(byDay).containsOnlyKeys(1L, 2L);
        assertThat(byDay.get(1L)).isCloseTo(200, within(25));
        assertThat(byDay.get(2L)).isCloseTo(7_700, within(770));
    }

    @Test
    void theBusinessOfAWaveIsAllThere() {
        List<FeedPost> posts = read(SMALL, PostOrder.ARRIVAL);
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

        assertThat(types).containsExactlyInAnyOrder(PostType.values());
        assertThat(timesSent.values()).contains(2).allMatch(times -> times <= 2);
        assertThat(late / (double) posts.size()).isBetween(0.003, 0.012);
        assertThat(posts).noneMatch(post -> post.arrivalTimeMs() >= SMALL.end().toEpochMilli());
        assertThat(posts).noneMatch(post -> post.arrivalTimeMs() <= post.eventTimeMs());
    }

    @Test
    void answersAreToPostsThatWereThereBefore() {
        Map<String, Instant> createdAt = new HashMap<>();
        List<PostEvent> posts = published(read(SMALL, PostOrder.EVENT));
        posts.forEach(post -> createdAt.put(post.getPostId(), post.getCreatedAt()));
        List<PostEvent> replies = posts.stream()
                .filter(post -> post.getType() == PostType.REPLY || post.getType() == PostType.QUOTE)
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

    @ParameterizedTest
    @EnumSource
    void asManyEventsAreMadeAsAreExpected(WaveShape shape) {
        WaveSettings settings = WaveSettings.of(3, 0.04, shape);
        double made = read(settings, PostOrder.ARRIVAL).size();

        assertThat((double) new WelcomeWave(settings, PostOrder.ARRIVAL).expectedEvents())
                .isCloseTo(made, within(0.02 * made));
    }

    /** By a newcomer or a host, and no answer. */
    private static boolean isOfWave(PostEvent event) {
        return event.getKind() == PostEventKind.PUBLISHED
                && event.getType() != PostType.REPLY
                && event.getType() != PostType.QUOTE
                && !event.getAuthor().getId().startsWith("synthetic-r")
                && !event.getAuthor().getId().startsWith("synthetic-u");
    }

    private static long dayOf(FeedPost post, WaveSettings settings) {
        return Duration.between(settings.start(), Instant.ofEpochMilli(post.eventTimeMs()))
                .toDays();
    }

    private static List<PostEvent> published(List<FeedPost> posts) {
        return posts.stream()
                .map(FeedPost::event)
                .filter(event -> event.getKind() == PostEventKind.PUBLISHED)
                .collect(Collectors.toList());
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
