package io.groundswell.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VerdictTextTest {
    private static final int DAY = 1440;
    private static final int PEAK = (int) LocalDate.of(2025, 1, 15).toEpochDay();

    private final Sums sums = new Sums();

    @Test
    void whatLastedIsToldWithItsFigures() {
        active(PEAK, 300);
        active(PEAK + 8, 80);
        active(PEAK + 14, 6);
        newcomers(PEAK, 250);
        sums.add(new FigureKey(Measure.RETURNED, PEAK, "14"), 12);
        sums.add(FigureKey.of(Measure.WELCOMED_IN_TIME, PEAK * DAY), 203);
        sums.add(FigureKey.of(Measure.WELCOMED, PEAK * DAY), 203);

        assertThat(after(15).english())
                .isEqualTo(
                        "Fleeting: 12.3 people a day were active on days 8 to 14 after the peak, which is 4.1 % of the"
                                + " 300 on 2025-01-15 and under 10 %. Of 250 newcomers 4.8 % were active again on day 14 after"
                                + " they came (95 % interval 2.8 to 8.2 %). Hosts answered 81.2 % of 250 newcomers within 24"
                                + " hours.");
        assertThat(after(15).chinese())
                .isEqualTo("昙花一现：高峰过后第8至14天平均每天有12.3人活跃，为高峰日2025-01-15的300人的4.1%，低于10%。"
                        + "250名新来者中，4.8%在到来后第14天再次活跃（95%置信区间为2.8%至8.2%）。"
                        + "250名新来者中，81.2%在24小时内得到当地用户的回应。");
    }

    @Test
    void eachVerdictHasItsWord() {
        active(PEAK, 100);
        active(PEAK + 9, 200);
        sums.add(new FigureKey(Measure.ACTIVE_BY_DAY, PEAK + 9, Cohort.HOST.name()), -120);

        assertThat(after(15).english()).startsWith("Fading: 11.4 people").contains("11.4 % of the 100");
        assertThat(after(15).chinese()).startsWith("逐渐消退：").contains("在10%至30%之间");

        for (int day = 8; day <= 14; day++) {
            active(PEAK + day, 20);
        }
        assertThat(after(15).english()).startsWith("Lasting: 31.4 people").contains("over 30 %");
        assertThat(after(15).chinese()).startsWith("持续下来：").contains("高于30%");
    }

    @Test
    void whatIsNotKnownIsToldAsSuch() {
        assertThat(after(15).english()).isEqualTo("Not known yet: nobody was active on a day that is over.");
        assertThat(after(15).chinese()).isEqualTo("尚无定论：在已经结束的日子里没有人活跃。");

        active(PEAK, 300);
        assertThat(after(14).english())
                .isEqualTo("Not known yet: the peak so far is 2025-01-15 with 300 people, and 2025-01-29, the 14th day"
                        + " after it, is not over.");
        assertThat(after(14).chinese()).isEqualTo("尚无定论：目前的高峰日是2025-01-15，有300人，其后第14天（2025-01-29）尚未结束。");
    }

    @Test
    void whatEndedTooEarlyIsNeverKnown() {
        assertThat(ended().english()).isEqualTo("Not known: nobody was active on a whole day.");
        assertThat(ended().chinese()).isEqualTo("无从判断：没有一个完整的日子有人活跃。");

        active(PEAK, 300);
        assertThat(ended().english())
                .isEqualTo("Not known: the campaign ended before the 14th day after its peak, 2025-01-15 with 300"
                        + " people, was over.");
        assertThat(ended().chinese()).isEqualTo("无从判断：活动结束时，高峰日2025-01-15（300人）之后的第14天还没有过完。");
    }

    @Test
    void nothingIsToldOfFewerThanFivePeople() {
        active(PEAK, 4);
        newcomers(PEAK, 4);

        assertThat(after(30).english()).isEqualTo("Not told: it is about fewer than five people.");
        assertThat(after(30).chinese()).isEqualTo("不予公布：涉及的人数不足五人。");

        newcomers(PEAK, 1);
        assertThat(after(30).english()).contains(" Of 5 newcomers 0.0 %").contains(" 0.0 % of 5 newcomers");
    }

    /** 14 people in seven days are two a day. */
    @Test
    void aMeanOfFewerThanFivePeopleIsNotToldEither() {
        active(PEAK, 300);
        active(PEAK + 8, 14);

        assertThat(after(30).english()).startsWith("Fleeting: fewer than five people a day were active");
        assertThat(after(30).chinese()).startsWith("昙花一现：高峰过后第8至14天平均每天有不足五人活跃");

        active(PEAK + 9, 21);
        assertThat(after(30).english()).startsWith("Fleeting: 5.0 people a day were active");
    }

    private VerdictText after(int days) {
        Campaign campaign = Campaigns.from(PEAK * DAY);
        return new VerdictText(CampaignFigures.of(sums, campaign, (PEAK + days) * DAY));
    }

    private VerdictText ended() {
        Campaign campaign = Campaigns.between(PEAK * 86_400_000L, (PEAK + 10) * 86_400_000L);
        return new VerdictText(CampaignFigures.of(sums, campaign, (PEAK + 99) * DAY));
    }

    private void active(int day, int people) {
        sums.add(new FigureKey(Measure.ACTIVE_BY_DAY, day, Cohort.HOST.name()), people);
    }

    private void newcomers(int day, int people) {
        sums.add(new FigureKey(Measure.ARRIVALS, day * DAY, Cohort.NEWCOMER.name()), people);
    }
}
