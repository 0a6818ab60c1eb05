package io.groundswell.bench.load;

/** Chooses the tags of a post, each at most once. Not thread-safe. */
final class TagChoice {
    /** How many tags a post has, by share: on 40 % of the posts 1.6 on average. */
    private static final double[] UP_TO = {0.60, 0.87, 0.94, 0.97, 0.98};

    private static final int MOST = UP_TO.length + 1;

    private final Zipf zipf;
    private final Bursts bursts;
    private final double hotTagShare;
    private final int[] ranks = new int[MOST];
    private int count;

    TagChoice(LoadOptions options) {
        this.zipf = new Zipf(options.tags(), options.zipf());
        this.bursts = new Bursts(options.seed(), options.tags());
        this.hotTagShare = options.hotTagShare();
    }

    void choose(Draws draws, long timeMs) {
        count = 0;
        if (draws.chance(hotTagShare)) {
            ranks[count++] = 0;
        }
        int wanted = count + number(draws.unit());
        while (count < Math.min(wanted, MOST)) {
            int rank = draws.chance(Bursts.SHARE) ? bursts.draw(draws, timeMs) : zipf.draw(draws);
            if (!isChosen(rank)) {
                ranks[count++] = rank;
            }
        }
    }

    /** The chosen ranks, as many as {@link #count}; good until the next choice. */
    int[] ranks() {
        return ranks;
    }

    int count() {
        return count;
    }

    private boolean isChosen(int rank) {
        for (int i = 0; i < count; i++) {
            if (ranks[i] == rank) {
                return true;
            }
        }
        return false;
    }

    private static int number(double share) {
        int number = 0;
        while (number < UP_TO.length && share >= UP_TO[number]) {
            number++;
        }
        return number;
    }
}
