package io.groundswell.bench;

import io.groundswell.bench.load.LoadOptions;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that say what the load is made of; without any it is {@link LoadOptions#standard}. */
final class LoadFlags {
    private static final String DEFAULT = " (default: ${DEFAULT-VALUE}).";

    @Option(
            names = "--posts",
            paramLabel = "N",
            defaultValue = "6000000",
            description = "Records of the load" + DEFAULT)
    private long posts;

    @Option(
            names = "--tags",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Distinct tags there are" + DEFAULT)
    private int tags;

    @Option(
            names = "--zipf",
            paramLabel = "S",
            defaultValue = "1.05",
            description = "Exponent of their ranks" + DEFAULT)
    private double zipf;

    @Option(
            names = "--authors",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Accounts there are" + DEFAULT)
    private int authors;

    @Option(names = "--hours", paramLabel = "H", defaultValue = "6", description = "Event time of the load" + DEFAULT)
    private double hours;

    @Option(names = "--partitions", paramLabel = "N", defaultValue = "4", description = "Of the posts topic" + DEFAULT)
    private int partitions;

    @Option(
            names = "--duplicates",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of records that repeat one; only groundswell tells them" + DEFAULT)
    private double duplicates;

    @Option(
            names = "--removals",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of records that remove a post; only groundswell obeys them" + DEFAULT)
    private double removals;

    @Option(
            names = "--hot-tag-share",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of posts that also use the most frequent tag" + DEFAULT)
    private double hotTagShare;

    @Option(
            names = "--campaign-share",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Share of posts that concern a welcome campaign" + DEFAULT)
    private double campaignShare;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of everything random" + DEFAULT)
    private long seed;

    @Option(names = "--languages", paramLabel = "XX", split = ",", description = "The most frequent first.")
    private List<String> languages = LoadOptions.standard().languages();

    /** @throws IllegalArgumentException naming the flag that is out of range */
    LoadOptions options() {
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
                campaignShare,
                seed,
                languages);
    }
}
