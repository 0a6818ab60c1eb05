package io.groundswell.feed;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What becomes of bad lines: each is counted by rule and handed on; then reading goes on, or ends, as was chosen. */
public final class BadLines {

    /** The choice. */
    public enum Choice {
        /** Count it, tell, read on. */
        SKIP,
        /** End reading with a {@link BadLineException}. */
        FAIL
    }

    private final Choice choice;
    private final Consumer<BadLine> listener;
    private final SortedMap<String, Long> byReason = new TreeMap<>();
    private long count;

    /** {@code listener} hears of each bad line, also of a fatal one, on the reading thread. */
    public BadLines(Choice choice, Consumer<BadLine> listener) {
        this.choice = choice;
        this.listener = listener;
    }

    void report(BadLine bad) {
        count++;
        byReason.merge(bad.field() + " " + bad.rule(), 1L, Long::sum);
        listener.accept(bad);
        if (choice == Choice.FAIL) {
            throw new BadLineException(bad);
        }
    }

    public long count() {
        return count;
    }

    /** How many lines broke which rule; few entries, since rules are fixed sentences. */
    public SortedMap<String, Long> byReason() {
        return Collections.unmodifiableSortedMap(byReason);
    }
}
