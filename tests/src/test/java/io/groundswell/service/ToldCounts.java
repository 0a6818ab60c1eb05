package io.groundswell.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.scenario.NaiveCount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a service tells over REST, held against what was in the files. */
record ToldCounts(StartedService service) {

    /** The conservation law, with each outcome as it is to be; those that are not named are zero. */
    void areConserved(Map<String, Long> outcomes) {
        JsonNode total = service.json("status").path("total");
        Map<String, Long> told = new TreeMap<>();
        total.path("outcomes")
                .properties()
                .forEach(
                        outcome -> told.put(outcome.getKey(), outcome.getValue().asLong()));
        told.values().removeIf(records -> records == 0);
        assertThat(told).isEqualTo(outcomes);
        assertThat(total.path("in").asLong()).isEqualTo(sum(outcomes));
        assertThat(total.path("holds").asBoolean()).isTrue();
    }

    void areMetered(Map<String, Long> outcomes) {
        List<String> metrics = service.ask("/metrics").body().lines().toList();
        outcomes.forEach(
                (outcome, records) -> assertThat(sum(metrics, "groundswell_posts_total{outcome=\"" + outcome + "\""))
                        .as(outcome)
                        .isEqualTo(records));
        assertThat(sum(metrics, "groundswell_posts_read_total{")).isEqualTo(sum(outcomes));
    }

    /** People of each window and posts and people of each hour, in three scopes; tags count by a rule. */
    void equalANaiveCount(Instant through, UnaryOperator<String> rule, PostsFile... files) {
        equalIn("global", count(line -> true, rule, files), through);
        equalIn("lang:en", count(line -> line.language().equals("en"), rule, files), through);
        equalIn("lang:zh", count(line -> line.language().equals("zh-Hans"), rule, files), through);
    }

    /** {@code posts/people} of each hour, a number of hours since 1970, that has posts. */
    static Map<Long, String> hours(JsonNode series) {
        Map<Long, String> hours = new TreeMap<>();
        for (JsonNode point : series.path("points")) {
            if (point.path("posts").asInt() > 0) {
                long hour = minute(point.path("start")) / 60;
                hours.put(
                        hour,
                        point.path("posts").asInt() + "/" + point.path("people").asInt());
            }
        }
        return hours;
    }

    static long sum(Map<String, Long> outcomes) {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    private void equalIn(String scope, NaiveCount naive, Instant through) {
        for (String tag : WelcomeFiles.TAGS) {
            JsonNode now = service.json("tags/" + tag + "?scope=" + scope);
            assertThat(now.path("windows")).hasSize(2);
            for (JsonNode window : now.path("windows")) {
                int minutes = window.path("minutes").asInt();
                int people = naive.people(tag, minute(now.path("asOf")), minutes);
                // Of one to four people nothing is told.
                assertThat(window.path("observed").asText())
                        .as("people of %s in %s, %d minutes to %s", tag, scope, minutes, now.path("asOf"))
                        .isEqualTo(people > 0 && people < 5 ? "null" : Integer.toString(people));
            }
            JsonNode series = service.json("tags/" + tag + "/series?step=1h&scope=" + scope);
            assertThat(series.path("asOf").asText()).isEqualTo(through.toString());
            assertThat(hours(series)).as("%s in %s by the hour", tag, scope).isEqualTo(naive.hours(tag));
        }
    }

    private static NaiveCount count(Predicate<PostsFile.Line> counted, UnaryOperator<String> rule, PostsFile... files) {
        NaiveCount count = new NaiveCount();
        for (PostsFile file : files) {
            file.countInto(count, counted, tag -> rule.apply(tag.toLowerCase(Locale.ROOT)));
        }
        return count;
    }

    private static long sum(List<String> metrics, String sample) {
        return metrics.stream()
                .filter(line -> line.startsWith(sample))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long minute(JsonNode time) {
        return Instant.parse(time.asText()).getEpochSecond() / 60;
    }
}
