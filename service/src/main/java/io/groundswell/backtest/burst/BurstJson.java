package io.groundswell.backtest.burst;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON: {@code {"bursts":[{"tag","day","minutesToEmerging","minutesToTrending","minutesToTopTen", …}…],
 * "emergingTags","trendingTags", …, "peers":[{"name","bursts":[…],"emergingTags", …}…]}}. Null: missed, or not known.
 */
public final class BurstJson {
    private BurstJson() {}

    /** Writes a report, indented, and a line break. */
    public static void write(BurstReport report, Writer out) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        addDetected(json, report.ours(), report.days());
        json.put("placesUsed", report.placesUsed()).put("places", report.places());
        ArrayNode peers = json.putArray("peers");
        for (Detected peer : report.peers()) {
            addDetected(peers.addObject().put("name", peer.detector()), peer, report.days());
        }
        out.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        out.write('\n');
    }

    private static void addDetected(ObjectNode json, Detected detected, List<LocalDate> days) {
        ArrayNode bursts = json.putArray("bursts");
        detected.bursts().forEach(burst -> addBurst(bursts.addObject(), burst));
        OptionalDouble median = detected.medianMinutesTo(Milestone.EMERGING);
        json.put("medianMinutesToEmerging", median.isPresent() ? (Double) median.getAsDouble() : null);
        json.put("emergingTags", detected.tags(Milestone.EMERGING));
        json.put("trendingTags", detected.tags(Milestone.TRENDING));
        ArrayNode perDay = json.putArray("days");
        for (LocalDate day : days) {
            perDay.addObject()
                    .put("day", day.toString())
                    .put("emergingTags", detected.tags(Milestone.EMERGING, day))
                    .put("trendingTags", detected.tags(Milestone.TRENDING, day));
        }
    }

    private static void addBurst(ObjectNode json, BurstOutcome outcome) {
        LabelledBurst burst = outcome.burst();
        OptionalInt fifth = outcome.fifthAuthorMinute();
        json.put("tag", burst.tag())
                .put("day", burst.day().toString())
                .put("minutesToEmerging", orNull(outcome.minutesTo(Milestone.EMERGING)))
                .put("minutesToTrending", orNull(outcome.minutesTo(Milestone.TRENDING)))
                .put("minutesToTopTen", orNull(outcome.minutesTo(Milestone.TOP_TEN)))
                .put("minutesFromOnsetToTopTen", orNull(outcome.minutesFromOnsetTo(Milestone.TOP_TEN)))
                .put("onset", time(burst.onsetMinute()))
                .put("fifthAuthor", fifth.isPresent() ? time(fifth.getAsInt()) : null);
    }

    private static String time(int minute) {
        return Instant.ofEpochMilli(TimeBuckets.minuteStartMs(minute)).toString();
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }
}
