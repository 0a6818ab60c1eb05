package io.groundswell.stream;

/**
 * What the tasks of this instance know at this moment, for queries and metrics.
 *
 * @param sources the partitions of posts that are read here
 * @param tallies the tag partitions that are counted here
 * @param ranks the scope partitions that are ranked here
 * @param rules the rules in force
 */
public record LiveViews(LiveSources sources, LiveTallies tallies, LiveRanks ranks, RuleBook rules) {}
