package io.groundswell.query;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Share;
import io.groundswell.welcome.Sums;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rule that nothing is published about one to four people, which every figure of a campaign passes on its way out. That
 * there is nobody may be told. Of parts that add up to what is told, more are held back until subtraction tells nothing either.
 */
final class Discretion {
    static final String WITHHELD = "fewer than five people";

    private final NavigableMap<Long, Long> authorsByPosts = new TreeMap<>();

    Discretion(Sums sums) {
        sums.timeless(Measure.AUTHORS_BY_POSTS)
                .forEach((posts, authors) -> authorsByPosts.put(Long.valueOf(posts), authors));
    }

    /** Whether it is about somebody, and about fewer than five. */
    static boolean few(long people) {
        return people > 0 && people < CampaignFigures.FEWEST_PEOPLE;
    }

    /** What is to be said in place of something about so many people; null if it may be told. */
    static @Nullable String withheld(long people) {
        return few(people) ? WITHHELD : null;
    }

    /** A number that is about so many people. */
    static @Nullable Long told(long number, long people) {
        return few(people) ? null : Long.valueOf(number);
    }

    /** A share that is about so many people. */
    static PublishedShare share(Share share, long people, String notKnownBecause) {
        if (few(people)) {
            return new PublishedShare(null, null, WITHHELD, null);
        }
        return share.of() == 0
                ? new PublishedShare(null, 0L, null, notKnownBecause)
                : new PublishedShare(share.value().orElseThrow(), share.of(), null, null);
    }

    /** Which of parts with people of their own, who add up, are held back. */
    static <K> Set<K> heldBack(Map<K, Long> people) {
        return heldBack(
                people, parts -> parts.stream().mapToLong(Long::longValue).sum());
    }

    /** Which of parts are held back whose people may be the same, so that those of two are at least those of the larger. */
    static <K> Set<K> heldBackOfMixed(Map<K, Long> people) {
        return heldBack(
                people, parts -> parts.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    private static <K> Set<K> heldBack(Map<K, Long> people, ToLongFunction<Collection<Long>> together) {
        Map<K, Long> hidden = new TreeMap<>();
        people.forEach((part, count) -> {
            if (few(count)) {
                hidden.put(part, count);
            }
        });
        while (few(together.applyAsLong(hidden.values()))) {
            Optional<Map.Entry<K, Long>> least = people.entrySet().stream()
                    .filter(part -> part.getValue() > 0 && !hidden.containsKey(part.getKey()))
                    .min(Comparator.comparingLong(Map.Entry::getValue));
            if (least.isEmpty()) {
                break;
            }
            hidden.put(least.get().getKey(), least.get().getValue());
        }
        return new HashSet<>(hidden.keySet());
    }

    /** How many people so many campaign posts are by, at the least: as many as it takes of those who write most. */
    long writersOf(long posts) {
        long left = posts;
        long writers = 0;
        for (Map.Entry<Long, Long> group : authorsByPosts.descendingMap().entrySet()) {
            long each = group.getKey();
            long needed = Math.min(group.getValue(), (left + each - 1) / each);
            writers += needed;
            left -= needed * each;
            if (left <= 0) {
                break;
            }
        }
        return writers;
    }
}
