package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.data.SharedData;
import io.groundswell.schema.Author;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.PostEventKind;
import io.groundswell.schema.RemovalReason;
import io.groundswell.schema.TrendUpdate;
import io.groundswell.schema.TrendUpdateKind;
import io.groundswell.stream.source.Outcome;
import io.groundswell.stream.tally.LiveTally;
import io.groundswell.stream.tally.SeriesStep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real posts, each published, edited and removed: nothing is left of them anywhere. */
class TakenBackTest {
    private static final int SKIPPED = 100_000;
    private static final int POSTS = 1_500;

    private final Timeline day = new Timeline();
    private final Set<String> scopes = new HashSet<>(Set.of("global"));
    private final Set<String> ranked = new HashSet<>();

    @Test
    void allSeriesAndRankingsReturnToNothing() throws IOException {
        List<PostEvent> posts = sample();
        Instant last = posts.get(POSTS - 1).getCreatedAt();
        assertThat(Duration.between(posts.get(0).getCreatedAt(), last)).isLessThan(Duration.ofHours(20));

        posts.forEach(post -> send(post, post.getCreatedAt()));
        complete(last.plus(Duration.ofMinutes(2)));
        assertThat(day.rankedNow("global")).isNotEmpty();

        posts.forEach(post -> send(edited(post, last.plus(Duration.ofMinutes(3))), last.plus(Duration.ofMinutes(3))));
        complete(last.plus(Duration.ofMinutes(6)));
        assertThat(day.rankedNow("global")).contains("editedbyitsauthor");

        posts.forEach(post -> send(removed(post, last.plus(Duration.ofMinutes(7))), last.plus(Duration.ofMinutes(7))));
        complete(last.plus(Duration.ofMinutes(10)));

        assertThat(day.conservation().of(Outcome.EDITED)).isEqualTo(POSTS);
        assertThat(day.conservation().of(Outcome.REMOVED)).isEqualTo(POSTS);
        LiveTally tally =
                day.topology().live().tallies().all().values().iterator().next();
        assertThat(tally.tags()).hasSizeGreaterThan(100).allSatisfy(this::isGone);
        assertThat(scopes)
                .contains("global", "lang:en", "region:US")
                .allSatisfy(scope -> assertThat(day.rankedNow(scope)).as(scope).isEmpty());
        assertThat(ranked).isEmpty();
        day.close();
    }

    private void isGone(String tag) {
        assertThat(day.forms(tag)).as("forms of %s", tag).isEmpty();
        for (String scope : scopes) {
            for (SeriesStep step : SeriesStep.values()) {
                assertThat(day.series(tag, scope, step))
                        .as("%s in %s by %s", tag, scope, step)
                        .isEmpty();
            }
        }
    }

    /** Plays the changes of all rankings along: what entered and has not left. */
    private void note(TrendUpdate update) {
        scopes.add(update.getScope());
        if (update.getKind() == TrendUpdateKind.ENTERED) {
            ranked.add(update.getScope() + " " + update.getTag());
        } else if (update.getKind() == TrendUpdateKind.LEFT) {
            ranked.remove(update.getScope() + " " + update.getTag());
        }
    }

    private void send(PostEvent post, Instant arrival) {
        day.send(post.getPostId().getBytes(StandardCharsets.UTF_8), post, arrival);
        day.allUpdates().forEach(this::note);
    }

    private void complete(Instant through) {
        day.complete(through.toEpochMilli(), through);
        day.allUpdates().forEach(this::note);
    }

    private static PostEvent edited(PostEvent post, Instant when) {
        return PostEvent.newBuilder(post)
                .setKind(PostEventKind.EDITED)
                .setOccurredAt(when)
                .setText(post.getText().replace('#', ' ') + " #EditedByItsAuthor")
                .build();
    }

    private static PostEvent removed(PostEvent post, Instant when) {
        return PostEvent.newBuilder(post)
                .setKind(PostEventKind.REMOVED)
                .setOccurredAt(when)
                .setRemoval(RemovalReason.MODERATION)
                .setAuthor(null)
                .setText("")
                .build();
    }

    private List<PostEvent> sample() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<PostEvent> posts = new ArrayList<>(POSTS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file("posts/posts-2016-09_2016-10.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines().skip(SKIPPED).limit(POSTS)::iterator) {
                posts.add(post(json.readTree(line)));
            }
        }
        return posts;
    }

    private static PostEvent post(JsonNode line) {
        return PostEvent.newBuilder()
                .setPostId(line.get("postId").asText())
                .setAuthor(
                        Author.newBuilder().setId(line.get("authorId").asText()).build())
                .setCreatedAt(Instant.ofEpochMilli(line.get("createdAt").asLong()))
                .setText(line.get("text").asText())
                .setLanguage(line.get("language").asText())
                .setRegion(line.get("region").asText())
                .build();
    }
}
