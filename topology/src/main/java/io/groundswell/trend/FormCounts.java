package io.groundswell.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which forms people write a tag, and how many people use each. {@value #MOST} forms at a time are told apart; further
 * ones share the number {@link #OTHER}. The number of a form that nobody uses any more is free for the next one.
 */
final class FormCounts {
    static final int OTHER = MentionEntry.MAX_FORM;

    private static final int MOST = OTHER;
    private static final Comparator<FormCount> MOST_WRITTEN_FIRST =
            Comparator.comparingInt(FormCount::people).reversed().thenComparing(FormCount::form, Utf8Order.INSTANCE);

    private String[] forms = {""};
    private int[] people = {0};
    private int size;
    private int peopleOfOthers;
    private @Nullable String shown; // until a count changes

    /** The form's number, which it is given if it has none; found at once if it is still the one it had. */
    int numberOf(String form, int numberBefore) {
        return numberBefore < size && forms[numberBefore].equals(form) ? numberBefore : numberOf(form);
    }

    int numberOf(String form) {
        for (int number = 0; number < size; number++) {
            if (forms[number].equals(form)) {
                return number;
            }
        }
        if (size == MOST) {
            return numberFreedFor(form);
        }
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, size * 2);
            people = Arrays.copyOf(people, size * 2);
        }
        forms[size] = form;
        return size++;
    }

    /** So many authors more, or fewer, write a form. */
    void change(int number, int authors) {
        if (number == OTHER) {
            peopleOfOthers += authors;
        } else {
            people[number] += authors;
        }
        shown = null;
    }

    /** An author's entries changed: counts the forms that came to or left this author. */
    void changeWriter(long[] before, long[] after) {
        long had = formsIn(before);
        long has = formsIn(after);
        if (had != has) {
            addPeople(has & ~had, 1);
            addPeople(had & ~has, -1);
        }
    }

    /** The forms that someone wrote, most people first, then by the bytes of their UTF-8; without those not told apart. */
    List<FormCount> mostWrittenFirst() {
        List<FormCount> counts = new ArrayList<>(size);
        for (int form = 0; form < size; form++) {
            if (people[form] > 0) {
                counts.add(new FormCount(forms[form], people[form]));
            }
        }
        counts.sort(MOST_WRITTEN_FIRST);
        return counts;
    }

    /**
     * The form that most people write. None is preferred while some are not told apart: which ones those are is chance, and
     * a single author could choose them.
     */
    String shown(String otherwise) {
        if (shown == null) {
            List<FormCount> written = peopleOfOthers > 0 ? List.of() : mostWrittenFirst();
            shown = written.isEmpty() ? otherwise : written.get(0).form();
        }
        return shown;
    }

    private int numberFreedFor(String form) {
        for (int number = 0; number < MOST; number++) {
            if (people[number] == 0) {
                forms[number] = form;
                return number;
            }
        }
        return OTHER;
    }

    private void addPeople(long formBits, int change) {
        for (long left = formBits; left != 0; left &= left - 1) {
            change(Long.numberOfTrailingZeros(left), change);
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
