package io.groundswell.bench.growth;

import io.groundswell.bench.load.LoadOptions;
import java.util.Arrays;
import java.util.List;

/** A load that differs from the base in one thing; nothing but a campaign also takes longer. */
enum GrowthCase {
    BASE("base", 1_000_000, 4, 6, 0, 0, 0),
    FEW_TAGS("tags-10k", 10_000, 4, 6, 0, 0, 0),
    MANY_TAGS("tags-10m", 10_000_000, 4, 6, 0, 0, 0),
    ONE_PARTITION("partitions-1", 1_000_000, 1, 6, 0, 0, 0),
    MANY_PARTITIONS("partitions-16", 1_000_000, 16, 6, 0, 0, 0),
    ONE_HOUR("hours-1", 1_000_000, 4, 1, 0, 0, 0),
    ONE_DAY("hours-24", 1_000_000, 4, 24, 0, 0, 0),
    /** Long enough for the hours of a first day to be sealed. */
    TWO_DAYS("hours-48", 1_000_000, 4, 48, 0, 0, 0),
    REMOVALS("removals", 1_000_000, 4, 6, 0.1, 0, 0),
    HOT_TAG("hot-tag", 1_000_000, 4, 6, 0, 0.9, 0),
    CAMPAIGN("campaign", 1_000_000, 4, 6, 0, 0, 0.25),
    /** Nothing but a campaign, over two days: seven million posts are a million authors and five million pairs. */
    CAMPAIGN_ALL("campaign-all", 1_000_000, 4, 48, 0, 0, 1);

    private final String word;
    private final int tags;
    private final int partitions;
    private final double hours;
    private final double removals;
    private final double hotTagShare;
    private final double campaignShare;

    GrowthCase(
            String word,
            int tags,
            int partitions,
            double hours,
            double removals,
            double hotTagShare,
            double campaignShare) {
        this.word = word;
        this.tags = tags;
        this.partitions = partitions;
        this.hours = hours;
        this.removals = removals;
        this.hotTagShare = hotTagShare;
        this.campaignShare = campaignShare;
    }

    /** Its name on the command line and in the results. */
    String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(GrowthCase::word).toList();
    }

    /** @throws IllegalArgumentException naming the word that is no case */
    static GrowthCase of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("only names " + word + ", must be of " + words()));
    }

    /**
     * Its load; the posts are as many in all cases, and closer together where the hours are fewer.
     *
     * @throws IllegalArgumentException naming what is out of range
     */
    LoadOptions load(long posts, double zipf) {
        LoadOptions standard = LoadOptions.standard();
        return new LoadOptions(
                posts,
                tags,
                zipf,
                standard.authors(),
                hours,
                partitions,
                standard.duplicates(),
                removals,
                hotTagShare,
                campaignShare,
                standard.seed(),
                standard.languages());
    }
}
