package io.groundswell.welcome;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Whether many write a little or few write much, over the campaign authors' numbers of campaign posts. Worked out in whole numbers
 * of any size and rounded once.
 *
 * @param authors n, campaign authors; at least 1
 * @param posts their campaign posts
 * @param gini Gini's coefficient, half the relative mean difference, in [0, 1): 0 if all write as many
 * @param effectiveAuthors {@code 1 ÷ Σ p²} with p an author's share of the posts, in [1, authors]
 * @param byTop posts by the {@link #TOP} who write most, or by all if there are fewer
 */
public record Concentration(long authors, long posts, double gini, double effectiveAuthors, Share byTop) {
    /** How many of those who write most are looked at. */
    public static final int TOP = 50;

    /** Empty if there is no post. O(distinct numbers of posts). */
    public static Optional<Concentration> of(Writers writers) {
        return writers.byPosts().isEmpty() ? Optional.empty() : Optional.of(of(writers.byPosts()));
    }

    private static Concentration of(NavigableMap<Long, Long> authorsByPosts) {
        BigInteger authors =
                authorsByPosts.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger posts = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        BigInteger differences = BigInteger.ZERO;
        BigInteger fewer = BigInteger.ZERO; // authors who wrote less than those at hand
        for (Map.Entry<Long, Long> group : authorsByPosts.entrySet()) {
            BigInteger each = BigInteger.valueOf(group.getKey());
            BigInteger people = BigInteger.valueOf(group.getValue());
            BigInteger all = each.multiply(people);
            BigInteger more = authors.subtract(fewer).subtract(people);
            posts = posts.add(all);
            squares = squares.add(all.multiply(each));
            differences = differences.add(all.multiply(fewer.subtract(more)));
            fewer = fewer.add(people);
        }
        return new Concentration(
                authors.longValueExact(),
                posts.longValueExact(),
                divide(differences, authors.multiply(posts)),
                divide(posts.multiply(posts), squares),
                new Share(byTop(authorsByPosts), posts.longValueExact()));
    }

    private static long byTop(NavigableMap<Long, Long> authorsByPosts) {
        long left = TOP;
        long posts = 0;
        for (Map.Entry<Long, Long> group : authorsByPosts.descendingMap().entrySet()) {
            long people = Math.min(left, group.getValue());
            posts += people * group.getKey();
            left -= people;
        }
        return posts;
    }

    private static double divide(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }
}
