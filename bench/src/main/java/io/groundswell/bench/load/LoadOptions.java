package io.groundswell.bench.load;

import java.time.Instant;
import java.util.List;

/**
 * What a load is made of. The same options make the same records, byte for byte.
 *
 * <p>A record's content depends on its number, the seed and the time between two posts, {@code hours / posts}, but not on
 * how many follow. So the first 2 M posts of 6 M in six hours are the posts of a load of 2 M in two hours.
 *
 * @param posts records, 1..1,000,000,000
 * @param tags distinct tags there are, 100..100,000,000
 * @param zipf exponent of the tags' frequencies by rank, 0..3
 * @param authors accounts there are, 1..1,000,000,000; a tenth of them write nearly half of all posts
 * @param hours event time that the load covers from {@link #START} on, positive, at most 10,000
 * @param partitions of the topic that the load goes to, 1..1000
 * @param duplicates share of the records that repeat an earlier one, 0..0.5
 * @param removals share of the records that remove an earlier post, 0..0.5
 * @param hotTagShare share of the posts that use the most frequent tag besides their own, 0..1
 * @param campaignShare share of the posts that concern the welcome campaign {@code tiktok-refugees}, 0..1; those of the others
 *     that are left are as without it
 * @param seed of everything random
 * @param languages primary language subtags, those of {@link Tongue}; the first is the most frequent, each next one half
 *     as frequent as the one before
 */
public record LoadOptions(
        long posts,
        int tags,
        double zipf,
        int authors,
        double hours,
        int partitions,
        double duplicates,
        double removals,
        double hotTagShare,
        double campaignShare,
        long seed,
        List<String> languages) {

    /** Event time of the first post: the beginning of a UTC day. */
    public static final Instant START = Instant.parse("2025-01-13T00:00:00Z");

    private static final double MS_PER_HOUR = 3_600_000;
    private static final double CAMPAIGN_HOURS = 78 * 24;

    public LoadOptions {
        require(posts >= 1 && posts <= 1_000_000_000, "posts", posts, "1..1000000000");
        require(tags >= 100 && tags <= 100_000_000, "tags", tags, "100..100000000");
        require(zipf >= 0 && zipf <= 3, "zipf", zipf, "0..3");
        require(authors >= 1 && authors <= 1_000_000_000, "authors", authors, "1..1000000000");
        require(hours > 0 && hours <= 10_000, "hours", hours, "above 0, at most 10000");
        require(partitions >= 1 && partitions <= 1_000, "partitions", partitions, "1..1000");
        require(duplicates >= 0 && duplicates <= 0.5, "duplicates", duplicates, "0..0.5");
        require(removals >= 0 && removals <= 0.5, "removals", removals, "0..0.5");
        require(hotTagShare >= 0 && hotTagShare <= 1, "hotTagShare", hotTagShare, "0..1");
        require(campaignShare >= 0 && campaignShare <= 1, "campaignShare", campaignShare, "0..1");
        require(
                campaignShare == 0 || hours <= CAMPAIGN_HOURS,
                "hours",
                hours,
                "at most " + (int) CAMPAIGN_HOURS + " with a campaign, which ends then");
        languages = List.copyOf(languages);
        require(!languages.isEmpty() && Tongue.knows(languages), "languages", languages, "some of " + Tongue.names());
    }

    /** Six million posts in six hours over a million tags, in four partitions; no duplicates, no removals. */
    public static LoadOptions standard() {
        return new LoadOptions(6_000_000, 1_000_000, 1.05, 1_000_000, 6, 4, 0, 0, 0, 0, 1, Tongue.names());
    }

    /** Event time between two posts, milliseconds. */
    public double stepMs() {
        return hours * MS_PER_HOUR / posts;
    }

    /** The same load, cut off or gone on with at a number of posts. */
    public LoadOptions firstPosts(long count) {
        return paced(count, hours * count / posts);
    }

    /** A load of the same kind with another time between two posts. */
    public LoadOptions paced(long newPosts, double newHours) {
        return new LoadOptions(
                newPosts,
                tags,
                zipf,
                authors,
                newHours,
                partitions,
                duplicates,
                removals,
                hotTagShare,
                campaignShare,
                seed,
                languages);
    }

    /** The same load with another share of posts that concern the campaign. */
    public LoadOptions ofCampaign(double share) {
        return new LoadOptions(
                posts,
                tags,
                zipf,
                authors,
                hours,
                partitions,
                duplicates,
                removals,
                hotTagShare,
                share,
                seed,
                languages);
    }

    private static void require(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ", must be " + rule);
        }
    }
}
