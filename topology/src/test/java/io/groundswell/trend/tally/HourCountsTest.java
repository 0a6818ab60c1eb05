package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.trend.Window;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HourCountsTest {
    private static final int SEEDS = 40;

    @Test
    void anHourInWhichNothingIsLeftHasNoRow() {
        HourCounts hours = new HourCounts();
        hours.addPosts(7, 2);
        hours.addPeople(7, Window.HOUR, 1);
        hours.addPeople(8, Window.THREE_HOURS, 1);

        hours.addPosts(7, -2);
        hours.addPeople(7, Window.HOUR, -1);

        assertThat(hours.rowOf(7)).isNegative();
        assertThat(hours.size()).isEqualTo(1);
        assertThat(hours.hour(0)).isEqualTo(8);
        assertThat(hours.people(0, Window.HOUR)).isZero();
        assertThat(hours.people(0, Window.THREE_HOURS)).isEqualTo(1);
    }

    @Test
    void aRowThatIsMissingTellsWhereItWouldStand() {
        HourCounts hours = new HourCounts();
        hours.addPosts(5, 1);
        hours.addPosts(9, 1);

        assertThat(-hours.rowOf(4) - 1).isZero();
        assertThat(-hours.rowOf(7) - 1).isEqualTo(1);
        assertThat(-hours.rowOf(10) - 1).isEqualTo(2);
    }

    @Test
    void answersAsAMapByHourDoes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            HourCounts hours = new HourCounts();
            TreeMap<Integer, int[]> model = new TreeMap<>();
            for (int step = 0; step < 2_000; step++) {
                int hour = step / 50 + random.nextInt(6);
                int column = random.nextInt(3);
                int[] counts = model.computeIfAbsent(hour, h -> new int[3]);
                int change = counts[column] > 0 && random.nextBoolean() ? -1 : 1;
                counts[column] += change;
                add(hours, hour, column, change);
                if (random.nextInt(100) == 0) {
                    hours.dropBefore(hour - 3);
                    model.headMap(hour - 3).clear();
                }
                model.values().removeIf(row -> Arrays.equals(row, new int[3]));
                assertThat(rowsOf(hours)).as("step %d of seed %d", step, seed).isEqualTo(rowsOf(model));
            }
        }
    }

    private static void add(HourCounts hours, int hour, int column, int change) {
        switch (column) {
            case 0 -> hours.addPosts(hour, change);
            case 1 -> hours.addPeople(hour, Window.HOUR, change);
            default -> hours.addPeople(hour, Window.THREE_HOURS, change);
        }
    }

    private static String rowsOf(HourCounts hours) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < hours.size(); row++) {
            int[] counts = {hours.posts(row), hours.people(row, Window.HOUR), hours.people(row, Window.THREE_HOURS)};
            rows.append(hours.hour(row)).append(Arrays.toString(counts));
        }
        return rows.toString();
    }

    private static String rowsOf(Map<Integer, int[]> model) {
        StringBuilder rows = new StringBuilder();
        model.forEach((hour, counts) -> rows.append(hour).append(Arrays.toString(counts)));
        return rows.toString();
    }
}
