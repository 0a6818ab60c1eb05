package io.groundswell.welcome;

/**
 * What a verdict is made of, in one language. A number in braces stands for a value.
 *
 * @param fleeting mean of the days 8 to 14, per cent of the peak, people at the peak, peak day
 * @param fading the same values
 * @param lasting the same values
 * @param waiting peak day, people on it, the day that must be over
 * @param ended peak day, people on it
 * @param nobody no day with activity is over
 * @param nobodyEver nor will one be
 * @param few so few that nothing is told
 * @param underFive in place of a mean of one to four people
 * @param returned newcomers, per cent, which day, and the interval
 * @param welcomed per cent of newcomers
 */
record VerdictPhrases(
        String fleeting,
        String fading,
        String lasting,
        String waiting,
        String ended,
        String nobody,
        String nobodyEver,
        String few,
        String underFive,
        String returned,
        String welcomed) {

    static final VerdictPhrases ENGLISH = new VerdictPhrases(
            "Fleeting: {0} people a day were active on days 8 to 14 after the peak, which is {1} % of the {2} on {3}"
                    + " and under 10 %.",
            "Fading: {0} people a day were active on days 8 to 14 after the peak, which is {1} % of the {2} on {3}"
                    + " and within 10 to 30 %.",
            "Lasting: {0} people a day were active on days 8 to 14 after the peak, which is {1} % of the {2} on {3}"
                    + " and over 30 %.",
            "Not known yet: the peak so far is {0} with {1} people, and {2}, the 14th day after it, is not over.",
            "Not known: the campaign ended before the 14th day after its peak, {0} with {1} people, was over.",
            "Not known yet: nobody was active on a day that is over.",
            "Not known: nobody was active on a whole day.",
            "Not told: it is about fewer than five people.",
            "fewer than five",
            " Of {0} newcomers {1} % were active again on day {2} after they came (95 % interval {3} to {4} %).",
            " Hosts answered {0} % of {1} newcomers within 24 hours.");

    static final VerdictPhrases CHINESE = new VerdictPhrases(
            "昙花一现：高峰过后第8至14天平均每天有{0}人活跃，为高峰日{3}的{2}人的{1}%，低于10%。",
            "逐渐消退：高峰过后第8至14天平均每天有{0}人活跃，为高峰日{3}的{2}人的{1}%，在10%至30%之间。",
            "持续下来：高峰过后第8至14天平均每天有{0}人活跃，为高峰日{3}的{2}人的{1}%，高于30%。",
            "尚无定论：目前的高峰日是{0}，有{1}人，其后第14天（{2}）尚未结束。",
            "无从判断：活动结束时，高峰日{0}（{1}人）之后的第14天还没有过完。",
            "尚无定论：在已经结束的日子里没有人活跃。",
            "无从判断：没有一个完整的日子有人活跃。",
            "不予公布：涉及的人数不足五人。",
            "不足五",
            "{0}名新来者中，{1}%在到来后第{2}天再次活跃（95%置信区间为{3}%至{4}%）。",
            "{1}名新来者中，{0}%在24小时内得到当地用户的回应。");

    String of(Verdict verdict) {
        return switch (verdict) {
            case FLEETING -> fleeting;
            case FADING -> fading;
            case LASTING -> lasting;
        };
    }

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
