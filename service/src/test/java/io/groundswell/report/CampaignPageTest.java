package io.groundswell.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.welcome.Campaign;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.Cohort;
import io.groundswell.welcome.CohortBucket;
import io.groundswell.welcome.FigureKey;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Measure;
import io.groundswell.welcome.Sums;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CampaignPageTest {
    private static final int DAY = 1440;
    private static final int FIRST = (int) LocalDate.of(2025, 1, 13).toEpochDay();
    private static final Campaign.Side NOBODY = new Campaign.Side(Set.of(), Set.of());

    private final Sums sums = new Sums();

    @Test
    void itHoldsTheFiguresInBothLanguagesEachWithItsN() throws Exception {
        newcomers(250);
        add(Measure.WELCOMED_IN_TIME, FIRST * DAY, "", 203);
        add(Measure.RETURNED, FIRST, "1", 50);
        add(Measure.POSTS_BY_LANGUAGE, FIRST * DAY, "en", 300);
        add(Measure.PEOPLE, 0, "language:en", 240);
        add(Measure.POSTS_BY_LANGUAGE, FIRST * DAY, "es", 200);
        add(Measure.PEOPLE, 0, "language:es", 100);
        add(Measure.POSTS_BY_LANGUAGE, FIRST * DAY, "de", 33);
        add(Measure.PEOPLE, 0, "language:de", 12);
        add(Measure.POSTS_BY_LANGUAGE, FIRST * DAY, "fr", 7);
        add(Measure.PEOPLE, 0, "language:fr", 4);
        add(Measure.REMOVED, FIRST * 24, "MODERATION", 12);
        add(Measure.PEOPLE_REMOVED, FIRST * 24, "MODERATION", 9);

        String page = page("Cats", 3);
        String text = parsed(page).getDocumentElement().getTextContent();
        assertThat(text)
                .contains("as of 2025-01-16T00:00:00Z", "截至2025-01-16T00:00:00Z")
                .contains("81.2 % (75.9 % – 85.6 %)250")
                .contains("newcomers active on day 1 新来者第1天活跃20.0 % (15.5 % – 25.4 %)250")
                .contains("newcomers active on day 7 新来者第7天活跃not known 未知0")
                .contains("en300240", "es200100")
                .contains("MODERATION129")
                .contains("Others are left out: fewer than five people.")
                .contains("Not known yet: ", "尚无定论")
                .as("what is left to de would tell of fr")
                .doesNotContain("fr7", "de33", "withheld");
        assertThat(page).contains("<svg").doesNotContain("<script", "src=", "href=");
    }

    @Test
    void aTitleIsTextWhateverItHolds() throws Exception {
        newcomers(10);
        String title = "<script>alert('&\"x\"')</script> ]]> \u0001";
        Document page = parsed(page(title, 1));

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo(title.replace('\u0001', '\uFFFD'));
    }

    @Test
    void anEmptyCampaignSaysWhatIsNotKnown() throws Exception {
        String text = parsed(page("Nobody", 0)).getDocumentElement().getTextContent();

        assertThat(text)
                .contains("answered by a host within 24 h 24小时内得到当地用户回应not known 未知0")
                .contains("time to first welcome, median 首次欢迎等待时间（中位数）not known 未知0")
                .contains("Gini 基尼系数not known 未知0")
                .doesNotContain("NaN", "0.0 %");
    }

    @Test
    void ofFewerThanFivePeopleNothingIsTold() throws Exception {
        newcomers(4);
        String text = parsed(page("Few", 3)).getDocumentElement().getTextContent();
        assertThat(text).contains("withheld: fewer than five people").doesNotContain("Retention", "Verdict");

        add(Measure.ARRIVALS, FIRST * DAY, Cohort.HOST.name(), 20);
        text = parsed(page("Few", 3)).getDocumentElement().getTextContent();
        assertThat(text)
                .contains("active on day 1 新来者第1天活跃withheld: fewer than five people")
                .contains("withheld: fewer than five people 不足五人，不予公布200withheld");
    }

    /** 250 newcomers, and one host who answers fifty of them; one of them writes against it, and all of that one text. */
    @Test
    void whatManyDoWithOneIsAboutTheOne() throws Exception {
        newcomers(250);
        add(Measure.ARRIVALS, FIRST * DAY, Cohort.HOST.name(), 1);
        add(Measure.AUTHORS_BY_POSTS, 0, "61", 1);
        add(Measure.PAIRS, 0, "", 50);
        add(Measure.PAIRS_BOTH_WAYS, 0, "", 23);
        add(Measure.ANSWERS, FIRST * 24, "HOST>NEWCOMER", 50);
        add(Measure.ANSWERS, FIRST * 24, "NEWCOMER>HOST", 23);
        add(Measure.POSTS_BY_ROLE, FIRST * DAY, "counter", 60);
        add(Measure.PEOPLE, 0, "role:counter", 1);
        add(Measure.PRINTED, 0, "", 60);
        add(Measure.DIFFERENT_PRINTS, 0, "", 1);
        add(Measure.LIVE_SESSIONS, 0, "", 59);

        String withheld = "withheld: fewer than five people 不足五人，不予公布";
        assertThat(parsed(page("Cats", 3)).getDocumentElement().getTextContent())
                .contains("双向互动的配对" + withheld + withheld)
                .contains("跨群体回应" + withheld + withheld)
                .contains("与随机预期之比" + withheld + withheld)
                .contains("E–I指数" + withheld + withheld)
                .contains("跨群体直播" + withheld + withheld)
                .contains("近似重复" + withheld + withheld)
                .contains("反对的声音" + withheld + withheld);
    }

    /** The second day is one person's, who writes sixty times in as many hours of it as there are. */
    @Test
    void postsOfADayThatIsOnePersonsAreNotToldAsAPhasesPosts() throws Exception {
        newcomers(250);
        add(Measure.AUTHORS_BY_POSTS, 0, "1", -1);
        add(Measure.AUTHORS_BY_POSTS, 0, "61", 1);
        add(Measure.POSTS, (FIRST + 1) * DAY + 600, "", 60);
        add(Measure.ACTIVE_BY_HOUR, (FIRST + 1) * 24 + 10, Cohort.NEWCOMER.name(), 1);

        assertThat(parsed(page("Cats", 3)).getDocumentElement().getTextContent())
                .contains("DECAY", "withheld: fewer than five people")
                .doesNotContain("60");
    }

    private void newcomers(int people) {
        add(Measure.ARRIVALS, FIRST * DAY, Cohort.NEWCOMER.name(), people);
        add(Measure.ACTIVE_BY_DAY, FIRST, Cohort.NEWCOMER.name(), people);
        add(Measure.ACTIVE_BY_HOUR, FIRST * 24, Cohort.NEWCOMER.name(), people);
        add(Measure.POSTS, FIRST * DAY, "", people);
        add(Measure.POSTS_BY_COHORT, FIRST * DAY, Cohort.NEWCOMER.name(), people);
        add(Measure.AUTHORS_BY_POSTS, 0, "1", people);
    }

    private void add(Measure measure, int bucket, String label, int more) {
        sums.add(new FigureKey(measure, bucket, label), more);
    }

    private String page(String title, int days) {
        Campaign campaign =
                new Campaign("cats", FIRST * Granularity.DAY.ms(), Campaign.OPEN_END, Map.of(), NOBODY, NOBODY);
        return CampaignPage.of(new CampaignPage.Content(
                "cats",
                title,
                CampaignFigures.of(sums, campaign, (FIRST + days) * DAY),
                CohortBucket.series(sums, Granularity.DAY, FIRST, FIRST + days + 1),
                CohortBucket.series(sums, Granularity.HOUR, FIRST * 24, (FIRST + days) * 24 + 1)));
    }

    /** As XML, which refuses what is not well-formed. */
    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
