package io.groundswell.trend.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.conduct.Conduct;
import io.groundswell.conduct.LeftOut;
import io.groundswell.trend.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Authenticity GENUINE = new Authenticity(0.01, 0, 0, 0.991);

    @Test
    void whatWasSeenAndExpected() {
        Explanation cats = new Explanation(ranked(1, 1, GENUINE));

        assertThat(cats.english())
                .isEqualTo(
                        "48 people used #CatTax in the last hour where 2.1 were expected: 15.8 times as many (z 14.3)."
                                + " Nothing about its posts looks staged.");
        assertThat(cats.chinese()).isEqualTo("过去一小时有48人使用#CatTax，预期为2.1人，是预期的15.8倍（z值14.3）。未发现帖子有刻意操纵的迹象。");
    }

    @Test
    void theWindowIsNamedWhoseSurpriseTheFiguresAre() {
        Explanation cats = new Explanation(ranked(11, 1, 1, GENUINE));

        assertThat(cats.english())
                .startsWith(
                        "50 people used #CatTax in the last three hours where 6.0 were expected: 7.3 times as many");
        assertThat(cats.chinese()).startsWith("过去三小时有50人使用#CatTax，预期为6.0人，是预期的7.3倍（z值12.0）。");
    }

    @Test
    void aFactorFarFromOneIsNamed() {
        Explanation cats = new Explanation(ranked(0.79, 1.21, GENUINE));

        assertThat(cats.english())
                .contains(" At this hour of day it is used 0.8 times as much as on average.")
                .contains(" The whole scope is 1.2 times as busy as usual.");
        assertThat(cats.chinese()).contains("通常是平均水平的0.8倍").contains("活跃度是平时的1.2倍");
        assertThat(new Explanation(ranked(0.81, 1.19, GENUINE)).english())
                .isEqualTo(new Explanation(ranked(1, 1, GENUINE)).english());
    }

    @Test
    void upToOnePartInTwentyIsNotHeldAgainstIt() {
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.05, 0, 0, 0.951))).english())
                .endsWith(" Nothing about its posts looks staged.");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.05, 0, 0, 0.95))).english())
                .contains(" It keeps 95 % of its score: ");
    }

    @Test
    void whatIsHeldAgainstItIsNamedByItsWorst() {
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.5, 0.2, 0.1, 0.549))).english())
                .endsWith(" It keeps 55 % of its score: 30 of 60 posts are copies of each other.");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.5, 1, 0.1, 0.1))).english())
                .endsWith(" It keeps 10 % of its score: its 60 posts come from few hands.");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0, 0.1, 0.2, 0.82))).english())
                .endsWith(" It keeps 82 % of its score: 15 posts were removed within minutes.");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.5, 0.2, 0.1, 0.549))).chinese())
                .endsWith("得分只保留55%：60条帖子中有30条内容雷同。");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0.5, 1, 0.1, 0.1))).chinese())
                .endsWith("得分只保留10%：60条帖子出自少数账号。");
        assertThat(new Explanation(ranked(1, 1, new Authenticity(0, 0.1, 0.2, 0.82))).chinese())
                .endsWith("得分只保留82%：有15条帖子在几分钟内被删除。");
    }

    private static RankedTag ranked(double season, double surge, Authenticity authenticity) {
        return ranked(14.26, season, surge, authenticity);
    }

    /** A tag ranked by the one or the other of its windows. */
    private static RankedTag ranked(double hourZ, double season, double surge, Authenticity authenticity) {
        WindowFigures hour = new WindowFigures(Window.HOUR, 48, 2.1, 0.01, season, surge, hourZ);
        WindowFigures threeHours = new WindowFigures(Window.THREE_HOURS, 50, 6, 0.01, season, surge, 12.04);
        Conduct conduct =
                new Conduct(60, 0, 30, 48, 3, 5, 0, 0, 0, Map.of(LeftOut.REMOVED_EARLY, 15), List.of(), List.of());
        return new RankedTag(
                1, "cattax", "CatTax", TrendState.TRENDING, 0, 0, 80, List.of(hour, threeHours), conduct, authenticity);
    }
}
