package io.groundswell.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.groundswell.feed.FeedInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hourly series as CSV (RFC 4180, UTF-8): columns {@code windowStartMs,tag,posts,distinctAuthors}. Fields with a comma,
 * quote or line break are quoted.
 */
public final class HourlyFile {
    private static final String WINDOW = "windowStartMs";
    private static final String TAG = "tag";
    private static final String POSTS = "posts";
    private static final String PEOPLE = "distinctAuthors";
    private static final List<String> COLUMNS = List.of(WINDOW, TAG, POSTS, PEOPLE);

    private HourlyFile() {}

    /** Writes rows in the order they are in. */
    static void write(Path file, List<HourlyRow> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS) + "\n");
            for (HourlyRow row : rows) {
                out.write(
                        row.windowStartMs() + "," + quoted(row.tag()) + "," + row.posts() + "," + row.people() + "\n");
            }
        }
    }

    private static String quoted(String tag) {
        boolean plain = tag.indexOf(',') < 0 && tag.indexOf('"') < 0 && tag.indexOf('\n') < 0 && tag.indexOf('\r') < 0;
        return plain ? tag : '"' + tag.replace("\"", "\"\"") + '"';
    }

    /**
     * Reads a file, packed with gzip or not. Columns are found by the header's names, in any order; further ones are
     * passed over. O(its rows) memory.
     *
     * @throws IOException if it cannot be read, lacks a column, or a row is none; the message names file, row and rule
     */
    public static List<HourlyRow> read(Path file) throws IOException {
        try (InputStream content = FeedInput.open(file);
                MappingIterator<String[]> lines = new CsvMapper()
                        .readerFor(String[].class)
                        .withFeatures(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
                        .readValues(content)) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            requireColumns(header);
            List<HourlyRow> rows = new ArrayList<>();
            Set<HourlyRow.Key> seen = new HashSet<>();
            while (lines.hasNextValue()) {
                HourlyRow row = rowOf(header, lines.nextValue(), rows.size() + 1);
                require(seen.add(row.key()), "row " + (rows.size() + 1) + " has the window and tag of an earlier one");
                rows.add(row);
            }
            return rows;
        } catch (JsonProcessingException notCsv) {
            throw new IOException(file + ": must be CSV after RFC 4180: " + notCsv.getOriginalMessage(), notCsv);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void requireColumns(List<String> header) {
        for (String column : COLUMNS) {
            require(
                    header.contains(column),
                    "its header is '" + String.join(",", header) + "'; it must have a column " + column);
        }
    }

    private static HourlyRow rowOf(List<String> header, String[] cells, int number) {
        require(
                cells.length == header.size(),
                "row " + number + " has " + cells.length + " cells; it must have as many as the header, "
                        + header.size());
        return new HourlyRow(
                whole(WINDOW, cells[header.indexOf(WINDOW)], number),
                cells[header.indexOf(TAG)],
                whole(POSTS, cells[header.indexOf(POSTS)], number),
                whole(PEOPLE, cells[header.indexOf(PEOPLE)], number));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static long whole(String column, String cell, int number) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    column + " of row " + number + " is '" + cell + "'; it must be a whole number", wrong);
        }
    }
}
