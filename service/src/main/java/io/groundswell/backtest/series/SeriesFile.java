package io.groundswell.backtest.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.groundswell.trend.TimeBuckets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A series as CSV with the columns {@code timestamp,value}: one row a step, in the order of time, the timestamp at the step's
 * start. The length of a step is the most frequent distance of rows. A row belongs to the step it is nearest to; a step without a
 * row is missing.
 */
public final class SeriesFile {
    private static final List<String> COLUMNS = List.of("timestamp", "value");
    private static final int HALF_HOUR = 30;

    private SeriesFile() {}

    private record Row(long startMs, int count) {}

    /**
     * Reads a file. O(its rows) memory.
     *
     * @throws IOException if it cannot be read or a row is none; the message names file, row and rule
     */
    public static Series read(Path file) throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .withFeatures(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(file.toFile())) {
            List<String> header = lines.hasNextValue() ? List.of(lines.nextValue()) : List.of();
            require(
                    header.equals(COLUMNS),
                    "its header is '" + String.join(",", header) + "'; it must be timestamp,value");
            List<Row> rows = new ArrayList<>();
            while (lines.hasNextValue()) {
                rows.add(rowOf(lines.nextValue(), rows.size() + 1));
            }
            return seriesOf(nameOf(file), rows);
        } catch (JsonProcessingException notCsv) {
            throw new IOException(file + ": must be CSV after RFC 4180: " + notCsv.getOriginalMessage(), notCsv);
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Row rowOf(String[] cells, int number) {
        require(
                cells.length == COLUMNS.size(),
                "row " + number + " has " + cells.length + " cells; it must have timestamp and value");
        return new Row(NabTime.parse("timestamp of row " + number, cells[0]), countOf(cells[1], number));
    }

    private static int countOf(String cell, int number) {
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException wrong) {
            value = Double.NaN;
        }
        require(
                value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value),
                "value of row " + number + " is '" + cell + "'; it must be a whole number, at least 0");
        return (int) value;
    }

    private static Series seriesOf(String name, List<Row> rows) {
        require(rows.size() >= 2, "it has " + rows.size() + " rows; it must have two at least");
        int stepMinutes = stepOf(rows);
        long startMs = rows.get(0).startMs();
        long lastStep = nearestStep(rows.get(rows.size() - 1).startMs() - startMs, stepMinutes);
        int steps = Math.toIntExact(1 + lastStep);
        int[] counts = new int[steps];
        BitSet told = new BitSet(steps);
        for (int number = 1; number <= rows.size(); number++) {
            Row row = rows.get(number - 1);
            int step = (int) nearestStep(row.startMs() - startMs, stepMinutes);
            require(
                    !told.get(step),
                    "row " + number + " is of " + NabTime.format(row.startMs()) + ", in the same step of " + stepMinutes
                            + " minutes as the row before; there must be one row a step");
            counts[step] = row.count();
            told.set(step);
        }
        return new Series(name, stepMinutes, startMs, counts, told);
    }

    /** The most frequent distance of two rows, the smaller of equals. */
    private static int stepOf(List<Row> rows) {
        Map<Long, Integer> distances = new HashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            long distance = rows.get(i).startMs() - rows.get(i - 1).startMs();
            require(distance > 0, "timestamp of row " + (i + 1) + " must be after that of the row before");
            distances.merge(distance, 1, Integer::sum);
        }
        long step = distances.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(entry -> -entry.getKey()))
                .orElseThrow()
                .getKey();
        long minutes = step / TimeBuckets.MS_PER_MINUTE;
        require(
                step % TimeBuckets.MS_PER_MINUTE == 0 && minutes <= HALF_HOUR && HALF_HOUR % minutes == 0,
                "its rows are " + step / 1000
                        + " seconds apart; half an hour must be a whole number of steps of whole minutes");
        return (int) minutes;
    }

    private static long nearestStep(long afterMs, int stepMinutes) {
        return Math.round(afterMs / (double) (stepMinutes * TimeBuckets.MS_PER_MINUTE));
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
