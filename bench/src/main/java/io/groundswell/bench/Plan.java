package io.groundswell.bench;

import io.groundswell.bench.contest.Contestants;
import io.groundswell.bench.load.LoadOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured.
 *
 * @param load the backlog
 * @param runs of each contestant
 * @param contestants their names
 * @param dslPosts where the textbook job may stop, unless the hour that is compared takes more
 * @param heap largest heap of a contestant, as the JVM takes it
 * @param profile where flight recordings go; null for none
 */
record Plan(
        LoadOptions load,
        int runs,
        List<String> contestants,
        long dslPosts,
        String heap,
        @Nullable Path profile) {
    /** A little more than an hour, since posts may come a minute late. */
    private static final double COMPARED_HOURS = 1 + 2.0 / 60;

    Plan {
        if (runs < 1 || runs > 100) {
            throw new IllegalArgumentException("runs is " + runs + ", must be 1..100");
        }
        if (dslPosts < 1) {
            throw new IllegalArgumentException("dsl-posts is " + dslPosts + ", must be at least 1");
        }
        for (String name : contestants) {
            if (!Contestants.names().contains(name)) {
                throw new IllegalArgumentException("only names " + name + ", must be of " + Contestants.names());
            }
        }
    }

    /** The posts that the textbook job is given: they cover the compared hour. */
    long prefixPosts() {
        long covering = (long) Math.ceil(COMPARED_HOURS * load.posts() / load.hours());
        return Math.min(load.posts(), Math.max(dslPosts, covering));
    }

    boolean needsPrefix() {
        return contestants.contains(Contestants.DSL) && prefixPosts() < load.posts();
    }
}
