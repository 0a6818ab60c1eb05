package io.groundswell.trend.tally;

import io.groundswell.trend.Utf8Order;
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
    private static final String[] NO_FORMS = {};
    private static final int[] NO_PEOPLE = {};
    private static final Comparator<FormCount> MOST_WRITTEN_FIRST =
            Comparator.comparingInt(FormCount::people).reversed().thenComparing(FormCount::form, Utf8Order.INSTANCE);

    /** Number 0: most tags are written in one form. */
    private String first = "";

    private int peopleOfFirst;

    /** Of the numbers from 1 on. */
    private String[] furtherForms = NO_FORMS;

    private int[] furtherPeople = NO_PEOPLE;
    private int size;
    private int peopleOfOthers;
    private @Nullable String shown; // until a count changes

    /** The form's number, which it is given if it has none; found at once if it is still the one it had. */
    int numberOf(String form, int numberBefore) {
        return numberBefore < size && form(numberBefore).equals(form) ? numberBefore : numberOf(form);
    }

    int numberOf(String form) {
        for (int number = 0; number < size; number++) {
            if (form(number).equals(form)) {
                return number;
            }
        }
        if (size == MOST) {
            return numberFreedFor(form);
        }
        if (size > furtherForms.length) {
            furtherForms = Arrays.copyOf(furtherForms, size * 2);
            furtherPeople = Arrays.copyOf(furtherPeople, size * 2);
        }
        setForm(size, form);
        return size++;
    }

    /** So many authors more, or fewer, write a form. */
    void change(int number, int authors) {
        if (number == OTHER) {
            peopleOfOthers += authors;
        } else if (number == 0) {
            peopleOfFirst += authors;
        } else {
            furtherPeople[number - 1] += authors;
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
        for (int number = 0; number < size; number++) {
            if (people(number) > 0) {
                counts.add(new FormCount(form(number), people(number)));
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

    private String form(int number) {
        return number == 0 ? first : furtherForms[number - 1];
    }

    private void setForm(int number, String form) {
        if (number == 0) {
            first = form;
        } else {
            furtherForms[number - 1] = form;
        }
    }

    private int people(int number) {
        return number == 0 ? peopleOfFirst : furtherPeople[number - 1];
    }

    private int numberFreedFor(String form) {
        for (int number = 0; number < MOST; number++) {
            if (people(number) == 0) {
                setForm(number, form);
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
