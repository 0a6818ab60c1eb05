package io.groundswell.campaign;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Who writes: an account of a platform. */
public record BatchAuthor(String source, String id) implements Comparable<BatchAuthor> {
    private static final Comparator<BatchAuthor> ORDER =
            Comparator.comparing(BatchAuthor::source).thenComparing(BatchAuthor::id);

    static BatchAuthor of(@Nullable CharSequence source, CharSequence id) {
        return new BatchAuthor(source == null ? "" : source.toString(), id.toString());
    }

    @Override
    public int compareTo(BatchAuthor other) {
        return ORDER.compare(this, other);
    }
}
