package io.groundswell.backtest.burst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.groundswell.feed.FeedInput;
import io.groundswell.hashtag.CanonicalKey;
import io.groundswell.stream.source.EventEra;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Labelled bursts as JSON: {@code {"bursts":[{"tag":"fishtv","day":"2016-09-22","onsetHourStartMs":1474531200000}, …]}}.
 * Further fields are passed over.
 */
public final class BurstLabels {
    private static final String BURSTS = "bursts";
    private static final String TAG = "tag";
    private static final String DAY = "day";
    private static final String ONSET = "onsetHourStartMs";
    private static final long HOUR_MS = Duration.ofHours(1).toMillis();

    private BurstLabels() {}

    /**
     * Reads a file, packed with gzip or not; the bursts in its order.
     *
     * @throws IOException if it cannot be read, or a label is none; the message names the file, the burst and the rule
     */
    public static List<LabelledBurst> read(Path file) throws IOException {
        try (InputStream content = FeedInput.open(file)) {
            JsonNode labels = new ObjectMapper().readTree(content).path(BURSTS);
            require(
                    labels.isArray() && !labels.isEmpty(),
                    "it must be a JSON object with a list of bursts, one at least");
            Set<LabelledBurst> bursts = new LinkedHashSet<>();
            for (JsonNode label : labels) {
                String which = "burst " + (bursts.size() + 1);
                require(bursts.add(burstOf(label, which)), which + " is there twice; it must be there once");
            }
            return new ArrayList<>(bursts);
        } catch (JsonProcessingException notJson) {
            throw new IOException(file + ": must be JSON: " + notJson.getOriginalMessage(), notJson);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static LabelledBurst burstOf(JsonNode label, String which) {
        String tag = label.path(TAG).asText();
        String key = CanonicalKey.of(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        told(which, TAG, label) + "it must be a tag, with or without hash sign"));
        return new LabelledBurst(tag, key, dayOf(label, which), onsetOf(label, which));
    }

    private static LocalDate dayOf(JsonNode label, String which) {
        try {
            return LocalDate.parse(label.path(DAY).asText());
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(told(which, DAY, label) + "it must be a date such as 2016-09-22", wrong);
        }
    }

    private static int onsetOf(JsonNode label, String which) {
        JsonNode onset = label.path(ONSET);
        require(
                onset.isIntegralNumber() && EventEra.holds(onset.asLong()) && onset.asLong() % HOUR_MS == 0,
                told(which, ONSET, label) + "it must be the start of an hour, in epoch milliseconds");
        return TimeBuckets.minuteOf(onset.asLong());
    }

    private static String told(String which, String field, JsonNode label) {
        JsonNode value = label.path(field);
        return which + " has " + (value.isMissingNode() ? "no " + field : field + " " + value) + "; ";
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
