package io.groundswell.trend.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormCountsTest {
    private static final int NOON = 28_000_000;
    private static final long[] NONE = {};

    @Test
    void peopleCountNotTheirPosts() {
        FormCounts forms = new FormCounts();
        long[] twice = {entry(NOON, forms.numberOf("Cats")), entry(NOON + 1, forms.numberOf("Cats"))};

        forms.changeWriter(NONE, twice);
        forms.changeWriter(NONE, new long[] {entry(NOON, forms.numberOf("cats"))});
        forms.changeWriter(NONE, new long[] {entry(NOON, forms.numberOf("cats"))});

        assertThat(forms.mostWrittenFirst()).containsExactly(new FormCount("cats", 2), new FormCount("Cats", 1));
    }

    @Test
    void equallyWrittenFormsStandInTheOrderOfTheirBytes() {
        FormCounts forms = new FormCounts();
        for (String form : new String[] {"cats", "猫", "Cats", "\uD83D\uDC31"}) {
            forms.changeWriter(NONE, new long[] {entry(NOON, forms.numberOf(form))});
        }

        assertThat(forms.mostWrittenFirst())
                .extracting(FormCount::form)
                .containsExactly("Cats", "cats", "猫", "\uD83D\uDC31");
    }

    @Test
    void aFormThatNobodyWritesAnyMoreIsNotTold() {
        FormCounts forms = new FormCounts();
        long[] written = {entry(NOON, forms.numberOf("cats"))};
        forms.changeWriter(NONE, written);

        forms.changeWriter(written, NONE);

        assertThat(forms.mostWrittenFirst()).isEmpty();
    }

    @Test
    void formsBeyondTheMostShareANumberThatIsNeverShown() {
        FormCounts forms = crowd();

        assertThat(forms.numberOf("one too many")).isEqualTo(FormCounts.OTHER);
        assertThat(forms.numberOf("and another")).isEqualTo(FormCounts.OTHER);
        forms.changeWriter(NONE, new long[] {entry(NOON, FormCounts.OTHER)});

        assertThat(forms.mostWrittenFirst()).hasSize(63).allMatch(form -> form.form()
                .startsWith("form"));
        assertThat(forms.shown("the key")).isEqualTo("the key");
    }

    @Test
    void theNumberOfAFormThatNobodyWritesAnyMoreGoesToTheNextOne() {
        FormCounts forms = crowd();
        forms.changeWriter(new long[] {entry(NOON, forms.numberOf("form7"))}, NONE);

        int number = forms.numberOf("late comer");
        forms.changeWriter(NONE, new long[] {entry(NOON, number)});

        assertThat(number).isEqualTo(7);
        assertThat(forms.mostWrittenFirst()).contains(new FormCount("late comer", 1));
    }

    @Test
    void answersAsSetsOfWritersDo() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            FormCounts forms = new FormCounts();
            long[][] entriesOf = new long[20][];
            Arrays.fill(entriesOf, NONE);
            Map<String, Set<Integer>> writers = new HashMap<>();
            for (int step = 0; step < 500; step++) {
                int author = random.nextInt(entriesOf.length);
                String[] written = random.ints(random.nextInt(4), 0, 9)
                        .mapToObj(form -> "form" + form)
                        .toArray(String[]::new);
                long[] after = Arrays.stream(written)
                        .mapToLong(form -> entry(NOON, forms.numberOf(form)))
                        .toArray();
                forms.changeWriter(entriesOf[author], after);
                entriesOf[author] = after;
                writers.values().forEach(people -> people.remove(author));
                for (String form : written) {
                    writers.computeIfAbsent(form, f -> new HashSet<>()).add(author);
                }
                Map<String, Integer> expected = new HashMap<>();
                writers.forEach((form, people) -> expected.put(form, people.size()));
                expected.values().removeIf(people -> people == 0);
                Map<String, Integer> told = new HashMap<>();
                forms.mostWrittenFirst().forEach(count -> told.put(count.form(), count.people()));
                assertThat(told).as("step %d of seed %d", step, seed).isEqualTo(expected);
                assertThat(forms.shown("the key"))
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(
                                told.isEmpty()
                                        ? "the key"
                                        : forms.mostWrittenFirst().get(0).form());
            }
        }
    }

    /** As many forms as are told apart, each written by one person. */
    private static FormCounts crowd() {
        FormCounts forms = new FormCounts();
        for (int i = 0; i < 63; i++) {
            forms.changeWriter(NONE, new long[] {entry(NOON, forms.numberOf("form" + i))});
        }
        return forms;
    }

    private static long entry(int minute, int form) {
        return MentionEntry.place(minute, 1, 1, form) + 1;
    }
}
