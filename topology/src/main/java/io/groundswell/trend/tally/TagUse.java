package io.groundswell.trend.tally;

import org.jspecify.annotations.Nullable;

/**
 * A tag in one of its forms; equal if both are. Many mentions may share one: the tally that counts them finds the tag's ledger
 * once, and notes it here. So a use that was given to a tally belongs to that one's thread.
 */
public final class TagUse {
    private final String tag;
    private final String form;
    private @Nullable Tally notedBy;
    private @Nullable TagLedger ledger;
    private int formNumber;

    /**
     * @param tag the canonical key, or {@link Mention#ACTIVITY}
     * @param form how posts wrote it
     */
    public TagUse(String tag, String form) {
        this.tag = tag;
        this.form = form;
    }

    public String tag() {
        return tag;
    }

    public String form() {
        return form;
    }

    /** The ledger that a tally noted, unless it was let go since. */
    @Nullable TagLedger ledgerIn(Tally tally) {
        return notedBy != tally || ledger == null || ledger.isLetGo() ? null : ledger;
    }

    /** Notes the ledger that a tally looked up; null if there is none. */
    @Nullable TagLedger note(Tally tally, @Nullable TagLedger found) {
        notedBy = tally;
        ledger = found;
        return found;
    }

    /** The form's number in its ledger: numbers are given anew when nobody uses a form. */
    int formNumber(TagLedger found) {
        formNumber = found.forms.numberOf(form, formNumber);
        return formNumber;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TagUse use && tag.equals(use.tag) && form.equals(use.form);
    }

    @Override
    public int hashCode() {
        return 31 * tag.hashCode() + form.hashCode();
    }

    @Override
    public String toString() {
        return tag + " as " + form;
    }
}
