package io.groundswell.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Times to the first welcome of those of whom it is known whether it came within 24 hours. */
public final class BatchWaits {
    /**
     * Where a quantile lies.
     *
     * @param exactMs the wait itself; {@link Long#MAX_VALUE} if that is over 24 h
     * @param lowMs of its bucket
     * @param highMs of its bucket, exclusive
     */
    public record Quantile(long exactMs, long lowMs, long highMs) {
        public boolean isOver24Hours() {
            return exactMs == Long.MAX_VALUE;
        }

        private static Quantile of(long waitMs) {
            if (waitMs == Long.MAX_VALUE) {
                return new Quantile(waitMs, waitMs, waitMs);
            }
            long width = Math.max(1, Long.highestOneBit(waitMs) / 8);
            long lowMs = waitMs / width * width;
            return new Quantile(waitMs, lowMs, lowMs + width);
        }
    }

    private final List<Long> sorted;

    BatchWaits(List<BatchNewcomer> matured) {
        sorted = matured.stream()
                .map(newcomer -> newcomer.isWelcomedInTime() ? newcomer.waitMs() : Long.MAX_VALUE)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** In milliseconds, ascending; {@link Long#MAX_VALUE} stands for over 24 hours. */
    public List<Long> sorted() {
        return sorted;
    }

    /** {@code percent}: 1 to 100; empty while there is nobody. */
    public Optional<Quantile> quantile(int percent) {
        int rank = (percent * sorted.size() + 99) / 100;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(Quantile.of(sorted.get(rank - 1)));
    }
}
