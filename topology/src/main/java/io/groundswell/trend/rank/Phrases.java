package io.groundswell.trend.rank;

/**
 * What an explanation is made of, in one language. A number in braces stands for a value.
 *
 * @param hour people, form, expected people, lift and z of the last hour
 * @param threeHours the same of the last three
 * @param season the factor of the hour of day
 * @param surge how busy the scope is
 * @param genuine nothing is held against the tag
 * @param kept the per cent of its score that it keeps
 * @param copies copies among posts
 * @param fewHands posts by few
 * @param removed posts removed within minutes
 */
record Phrases(
        String hour,
        String threeHours,
        String season,
        String surge,
        String genuine,
        String kept,
        String copies,
        String fewHands,
        String removed) {

    static final Phrases ENGLISH = new Phrases(
            "{0} people used #{1} in the last hour where {2} were expected: {3} times as many (z {4}).",
            "{0} people used #{1} in the last three hours where {2} were expected: {3} times as many (z {4}).",
            " At this hour of day it is used {0} times as much as on average.",
            " The whole scope is {0} times as busy as usual.",
            " Nothing about its posts looks staged.",
            " It keeps {0} % of its score: ",
            "{0} of {1} posts are copies of each other.",
            "its {0} posts come from few hands.",
            "{0} posts were removed within minutes.");

    static final Phrases CHINESE = new Phrases(
            "过去一小时有{0}人使用#{1}，预期为{2}人，是预期的{3}倍（z值{4}）。",
            "过去三小时有{0}人使用#{1}，预期为{2}人，是预期的{3}倍（z值{4}）。",
            "它在一天中的这个时段通常是平均水平的{0}倍。",
            "整个范围的活跃度是平时的{0}倍。",
            "未发现帖子有刻意操纵的迹象。",
            "得分只保留{0}%：",
            "{1}条帖子中有{0}条内容雷同。",
            "{0}条帖子出自少数账号。",
            "有{0}条帖子在几分钟内被删除。");

    /** Appends a phrase with its values put in. */
    static void say(StringBuilder words, String phrase, Object... values) {
        int from = 0;
        for (int brace = phrase.indexOf('{'); brace >= 0; brace = phrase.indexOf('{', from)) {
            words.append(phrase, from, brace).append(values[phrase.charAt(brace + 1) - '0']);
            from = brace + "{0}".length();
        }
        words.append(phrase, from, phrase.length());
    }
}
