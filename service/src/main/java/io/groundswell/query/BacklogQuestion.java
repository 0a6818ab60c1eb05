package io.groundswell.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a backlog is asked for.
 *
 * @param limit rows of it at most
 * @param after the place after which it begins; null: at the oldest
 */
public record BacklogQuestion(int limit, @Nullable Place after) {

    /**
     * A place in the backlog: newcomers of one millisecond stand by their names.
     *
     * @param sinceMs when the newcomer arrived
     * @param author the newcomer's name
     */
    public record Place(long sinceMs, String author) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::sinceMs).thenComparing(Place::author);
        private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})-([0-9a-f]{16})");

        /** Reads what {@link #text} writes. */
        public static Place of(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                throw new BadQuestion("after", text, "be the next of an answer");
            }
            return new Place(Long.parseLong(matcher.group(1)), matcher.group(2));
        }

        String text() {
            return sinceMs + "-" + author;
        }

        Instant time() {
            return Instant.ofEpochMilli(sinceMs);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
