package io.groundswell.backtest.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The labelled windows of many series, as JSON: {@code {"folder/NAME.csv": [["2015-03-03 04:37:53", "2015-03-04 13:37:53"]]}}.
 * Series are found by their file's name, whatever the folder.
 */
public final class Labels {

    private final Path file;
    private final Map<String, List<LabelledWindow>> windows;

    private Labels(Path file, Map<String, List<LabelledWindow>> windows) {
        this.file = file;
        this.windows = windows;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is no such file; the message names file, series and rule
     */
    public static Labels read(Path file) throws IOException {
        try {
            Map<String, List<List<String>>> told = new JsonMapper().readValue(file.toFile(), new TypeReference<>() {});
            Map<String, List<LabelledWindow>> windows = new LinkedHashMap<>();
            told.forEach((key, pairs) -> {
                String name = key.substring(key.lastIndexOf('/') + 1);
                require(windows.put(name, windowsOf(key, pairs)) == null, "two of its keys end with " + name);
            });
            return new Labels(file, windows);
        } catch (JsonProcessingException wrong) {
            throw new IOException(
                    file + ": must be JSON of lists of windows, [from, to], by file: " + wrong.getOriginalMessage(),
                    wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static List<LabelledWindow> windowsOf(String key, List<List<String>> pairs) {
        List<LabelledWindow> windows = new ArrayList<>();
        for (List<String> pair : pairs) {
            require(pair.size() == 2, "a window of " + key + " is " + pair + "; it must be [from, to]");
            windows.add(new LabelledWindow(
                    NabTime.parse("a window's begin of " + key, pair.get(0)),
                    NabTime.parse("a window's end of " + key, pair.get(1))));
        }
        return windows;
    }

    /**
     * A series with its labels.
     *
     * @throws IOException if there are none of it; for a series in which nothing happened there must be an empty list
     */
    public LabelledSeries of(Series series) throws IOException {
        List<LabelledWindow> found = windows.get(series.name() + ".csv");
        if (found == null) {
            throw new IOException(file + " has no labels of " + series.name()
                    + ".csv; it must have a list of windows, empty if nothing happened");
        }
        return new LabelledSeries(series, found);
    }

    /** The names of the files that have labels and are not among the series, in their order. */
    public Set<String> without(List<LabelledSeries> series) {
        Set<String> others = new TreeSet<>(windows.keySet());
        series.forEach(labelled -> others.remove(labelled.series().name() + ".csv"));
        return others;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
