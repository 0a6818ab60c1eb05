package io.groundswell.trend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * In which forms people write a tag, and how many people use each. {@value #MOST} forms at a time are told apart; further
 * ones share the number {@link #OTHER} and are never shown. The number of a form that nobody uses any more is free for
 * the next one.
 */
final class FormCounts {
    static final int OTHER = MentionEntry.MAX_FORM;
    private static final int MOST = OTHER;

    private static final Comparator<FormCount> MOST_WRITTEN_FIRST = Comparator.comparingInt(FormCount::people)
            .reversed()
            .thenComparing(form -> form.form().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final List<String> forms = new ArrayList<>(1);
    private int[] people = new int[1];

    int numberOf(String form) {
        int known = forms.indexOf(form);
        if (known >= 0) {
            return known;
        }
        if (forms.size() == MOST) {
            return numberFreedFor(form);
        }
        forms.add(form);
        if (forms.size() > people.length) {
            people = Arrays.copyOf(people, people.length * 2);
        }
        return forms.size() - 1;
    }

    /** An author's entries changed: counts the forms that came to or left this author. */
    void changeWriter(long[] before, long[] after) {
        long had = formsIn(before);
        long has = formsIn(after);
        addPeople(has & ~had, 1);
        addPeople(had & ~has, -1);
    }

    /** The forms that someone wrote, most people first, then by the bytes of their UTF-8. */
    List<FormCount> mostWrittenFirst() {
        List<FormCount> counts = new ArrayList<>(forms.size());
        for (int form = 0; form < forms.size(); form++) {
            if (people[form] > 0) {
                counts.add(new FormCount(forms.get(form), people[form]));
            }
        }
        counts.sort(MOST_WRITTEN_FIRST);
        return counts;
    }

    private int numberFreedFor(String form) {
        for (int number = 0; number < MOST; number++) {
            if (people[number] == 0) {
                forms.set(number, form);
                return number;
            }
        }
        return OTHER;
    }

    private void addPeople(long formBits, int change) {
        for (long left = formBits & ~(1L << OTHER); left != 0; left &= left - 1) {
            people[Long.numberOfTrailingZeros(left)] += change;
        }
    }

    private static long formsIn(long[] entries) {
        long bits = 0;
        for (long entry : entries) {
            bits |= 1L << MentionEntry.form(entry);
        }
        return bits;
    }
}
