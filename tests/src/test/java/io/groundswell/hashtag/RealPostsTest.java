package io.groundswell.hashtag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The twitter rule over 216,926 real posts, held against counts that an independent program made of them. */
class RealPostsTest {

    private static final long HOUR_MS = 3_600_000;

    private final HashtagRule twitter = HashtagRules.named("twitter");
    private final Map<String, Count> counts = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private int posts;

    @Test
    void everyHourHasThePostsAuthorsAndUsesOfTheOracle() {
        SharedCases.forEachObject("posts/posts-2016-09_2016-10.jsonl.gz", this::count);

        Map<String, String> expected = oracle();
        List<String> differing = new ArrayList<>();
        expected.forEach((row, figures) -> {
            if (!figures.equals(String.valueOf(counts.get(row)))) {
                differing.add(row + ": " + counts.get(row) + " instead of " + figures);
            }
        });
        counts.keySet().stream()
                .filter(row -> !expected.containsKey(row))
                .forEach(row -> differing.add(row + " is new"));

        assertThat(differing).isEmpty();
        assertThat(posts).isEqualTo(216_926);
        assertThat(forms).hasSize(23_190);
        assertThat(keys).hasSize(20_068);
    }

    private void count(JsonNode post) {
        posts++;
        String text = post.get("text").asText();
        String author = post.get("authorId").asText();
        long hour = Math.floorDiv(post.get("createdAt").asLong(), HOUR_MS) * HOUR_MS;
        for (String form : twitter.find(text)) {
            forms.add(form);
            rowOf(hour, twitter.keyOf(form).orElseThrow()).uses++;
        }
        PostTags tags = PostTags.of(twitter, text, List.of(), 100, 140);
        assertThat(tags.capped()).isZero();
        for (Tag tag : tags.tags()) {
            keys.add(tag.key());
            Count row = rowOf(hour, tag.key());
            row.posts++;
            row.authors.add(author);
        }
    }

    private Count rowOf(long hour, String key) {
        return counts.computeIfAbsent(hour + "," + key, row -> new Count());
    }

    /** (hour,tag) to posts,distinctAuthors,occurrences. */
    private static Map<String, String> oracle() {
        Map<String, String> rows = new HashMap<>();
        SharedCases.forEachLine("oracle/hourly.csv.gz", line -> {
            String[] columns = line.split(",", -1);
            if (!columns[0].equals("windowStartMs")) {
                rows.put(
                        columns[0] + "," + columns[1],
                        String.join(",", List.of(columns).subList(2, 5)));
            }
        });
        return rows;
    }

    private static final class Count {
        private int posts;
        private int uses;
        private final Set<String> authors = new HashSet<>();

        @Override
        public String toString() {
            return posts + "," + authors.size() + "," + uses;
        }
    }
}
