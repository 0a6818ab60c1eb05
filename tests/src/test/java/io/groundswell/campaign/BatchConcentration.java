package io.groundswell.campaign;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How unequally the campaign posts are spread over their authors. */
public final class BatchConcentration {
    private final BatchSums sums;

    BatchConcentration(BatchSums sums) {
        this.sums = sums;
    }

    /** Gini's coefficient: the mean difference of any two authors' posts, to twice the mean. */
    public OptionalDouble gini() {
        long[] ascending = postsByAuthor().sorted().toArray();
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
        }
        long posts = sums.total("POSTS");
        return posts == 0 ? OptionalDouble.empty() : OptionalDouble.of(weighted / ascending.length / posts);
    }

    public OptionalDouble effectiveAuthors() {
        double posts = sums.total("POSTS");
        double squares =
                postsByAuthor().mapToDouble(n -> n / posts * (n / posts)).sum();
        return posts == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / squares);
    }

    public BatchShare top50() {
        long theirs = postsByAuthor()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(50)
                .mapToLong(n -> n)
                .sum();
        return new BatchShare(theirs, sums.total("POSTS"));
    }

    private LongStream postsByAuthor() {
        return sums.of("AUTHORS_BY_POSTS").values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .flatMap(count ->
                        Stream.generate(() -> Long.valueOf(count.getKey())).limit(count.getValue()))
                .mapToLong(Long::longValue);
    }
}
