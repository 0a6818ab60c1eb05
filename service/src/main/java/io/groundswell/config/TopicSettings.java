package io.groundswell.config;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names and widths of the topics. The six names differ from each other.
 *
 * @param posts input: {@code PostEvent}
 * @param rejected what the input held and could not be counted, with reasons
 * @param trendUpdates output: {@code TrendUpdate}
 * @param tagRules compacted: {@code TagRule}
 * @param campaigns compacted: {@code CampaignDefinition}
 * @param campaignUpdates output: {@code CampaignUpdate}
 * @param postsPartitions partitions of {@code posts} where it has to be made
 * @param mentionsPartitions partitions of the internal topic that spreads mentions by tag
 * @param candidatesPartitions partitions of the internal topic that gathers candidates by scope
 */
public record TopicSettings(
        String posts,
        String rejected,
        String trendUpdates,
        String tagRules,
        String campaigns,
        String campaignUpdates,
        int postsPartitions,
        int mentionsPartitions,
        int candidatesPartitions) {

    private static final Kind<String> TOPIC = Kind.text(
            "a topic name: 1 to 200 letters, digits, '.', '_' and '-', not just dots",
            Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,200}"));
    private static final Kind<Integer> PARTITIONS = Kind.wholeNumber(1, 1_000);

    static final Setting<String> POSTS =
            Setting.of("topics.posts", TOPIC, "posts", "Posts come in here.").changedByReset();
    static final Setting<String> REJECTED = Setting.of("topics.rejected", TOPIC, "posts.rejected", """
            What came in and could not be counted, each with its reason and source coordinates.""");
    static final Setting<String> TREND_UPDATES = Setting.of(
            "topics.trend-updates", TOPIC, "trend-updates", "Rankings go out here, as changes and snapshots.");
    static final Setting<String> TAG_RULES =
            Setting.of("topics.tag-rules", TOPIC, "tag-rules", """
                    Aliases and blocks of tags, and forms to show them by; compacted.""").changedByReset();

    static final Setting<String> CAMPAIGNS =
            Setting.of("topics.campaigns", TOPIC, "campaigns", """
                    Definitions of welcome campaigns; compacted.""").changedByReset();

    static final Setting<String> CAMPAIGN_UPDATES =
            Setting.of("topics.campaign-updates", TOPIC, "campaign-updates", """
            How welcome campaigns stand goes out here: changes of phase and verdict, and a snapshot an hour.""");

    static final Setting<Integer> POSTS_PARTITIONS =
            Setting.of("topics.posts-partitions", PARTITIONS, "4", """
                    Partitions of the posts topic when it has to be made; one that exists keeps its own. \
                    At most this many threads read posts.""").changedByReset();
    static final Setting<Integer> MENTIONS_PARTITIONS =
            Setting.of("topics.mentions-partitions", PARTITIONS, "4", """
                    Partitions of the internal topic that spreads mentions by tag: at most this many threads count. \
                    Every task of posts sends one block to each on a flush, so many cost more than they bring.""").changedByReset();
    static final Setting<Integer> CANDIDATES_PARTITIONS =
            Setting.of("topics.candidates-partitions", PARTITIONS, "1", """
                    Partitions of the internal topic that gathers candidates by scope: at most this many threads rank. \
                    The global scope is most of the work and stays on one.""").changedByReset();

    static final Section SECTION = Section.of(
            "Topics.",
            POSTS,
            REJECTED,
            TREND_UPDATES,
            TAG_RULES,
            CAMPAIGNS,
            CAMPAIGN_UPDATES,
            POSTS_PARTITIONS,
            MENTIONS_PARTITIONS,
            CANDIDATES_PARTITIONS);

    public TopicSettings {
        POSTS.require(posts);
        REJECTED.require(rejected);
        TREND_UPDATES.require(trendUpdates);
        TAG_RULES.require(tagRules);
        CAMPAIGNS.require(campaigns);
        CAMPAIGN_UPDATES.require(campaignUpdates);
        POSTS_PARTITIONS.require(postsPartitions);
        MENTIONS_PARTITIONS.require(mentionsPartitions);
        CANDIDATES_PARTITIONS.require(candidatesPartitions);
        requireUnused(REJECTED, rejected, List.of(posts));
        requireUnused(TREND_UPDATES, trendUpdates, List.of(posts, rejected));
        requireUnused(TAG_RULES, tagRules, List.of(posts, rejected, trendUpdates));
        requireUnused(CAMPAIGNS, campaigns, List.of(posts, rejected, trendUpdates, tagRules));
        requireUnused(CAMPAIGN_UPDATES, campaignUpdates, List.of(posts, rejected, trendUpdates, tagRules, campaigns));
    }

    private static void requireUnused(Setting<String> setting, String topic, Collection<String> others) {
        if (others.contains(topic)) {
            throw setting.broken(topic, "must differ from the other topics' names");
        }
    }

    static TopicSettings from(Values values) {
        return new TopicSettings(
                values.get(POSTS),
                values.get(REJECTED),
                values.get(TREND_UPDATES),
                values.get(TAG_RULES),
                values.get(CAMPAIGNS),
                values.get(CAMPAIGN_UPDATES),
                values.get(POSTS_PARTITIONS),
                values.get(MENTIONS_PARTITIONS),
                values.get(CANDIDATES_PARTITIONS));
    }
}
