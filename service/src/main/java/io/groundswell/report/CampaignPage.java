package io.groundswell.report;

import static io.groundswell.report.Phrase.people;

import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortBucket;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Crowd;
import io.groundswell.welcome.Discretion;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Phases;
import io.groundswell.welcome.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * What is known of a campaign, as one page in English and Chinese that holds all it needs. Each figure stands with its n; what is
 * not known, or about fewer than five people, is said to be so.
 */
public final class CampaignPage {
    private static final int WINDOW = 24;

    private final Content content;
    private final Page page;

    /**
     * What the page tells of.
     *
     * @param id the campaign's
     * @param title what people call it; any text
     * @param figures all of one moment
     * @param days the days with anything, in their order
     * @param hours the hours with anything, in their order
     */
    public record Content(
            String id, String title, CampaignFigures figures, List<CohortBucket> days, List<CohortBucket> hours) {
        public Content {
            days = List.copyOf(days);
            hours = List.copyOf(hours);
        }
    }

    private CampaignPage(Content content) {
        this.content = content;
        this.page = new Page(content.title());
    }

    /** The page as XHTML that browsers read as HTML too. O(hours from the first to the last). */
    public static String of(Content content) {
        try {
            return new CampaignPage(content).write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a picture is drawn into memory", impossible);
        }
    }

    private String write() throws XMLStreamException {
        CampaignFigures figures = content.figures();
        String asOf = Phrase.time(figures.endMinute(), Granularity.MINUTE);
        page.paragraph(new Phrase("Campaign " + content.id() + ", as of " + asOf + ".", "截至" + asOf + "。"));
        if (Discretion.withholds(figures.arrivals().total())) {
            page.paragraph(Phrase.WITHHELD);
            return page.end();
        }
        VerdictText verdict = new VerdictText(figures);
        page.heading("Verdict", "结论");
        page.paragraph(new Phrase(verdict.english(), verdict.chinese()));
        phases();
        cohorts();
        FigureTables tables = new FigureTables(page, figures);
        tables.reception();
        tables.exchange();
        tables.retention();
        tables.breakdowns();
        tables.removals();
        tables.concentration();
        return page.end();
    }

    private void phases() throws XMLStreamException {
        page.heading("Phases", "阶段");
        Optional<Phases.Begun> current = Discretion.phase(content.figures());
        if (current.isEmpty()) {
            page.paragraph(Phrase.NOT_KNOWN);
            return;
        }
        List<Phases.Begun> timeline = content.figures().phases().timeline();
        if (!content.hours().isEmpty()) {
            page.picture(pictures().phases(timeline));
        }
        Crowd crowd = new Crowd(content.hours(), content.figures().writers());
        page.table(
                List.of(
                        new Phrase("phase", "阶段"),
                        new Phrase("since", "开始于"),
                        new Phrase("posts in 24 h", "24小时帖子数"),
                        new Phrase("in the 24 h before", "此前24小时")),
                timeline.stream()
                        .map(phase -> List.of(
                                Phrase.same(phase.phase().name()),
                                Phrase.same(Phrase.time(phase.at().hour(), Granularity.HOUR)),
                                posts(crowd, phase.at().hour(), phase.at().posts()),
                                posts(
                                        crowd,
                                        phase.at().hour() - WINDOW,
                                        phase.at().before())))
                        .toList());
    }

    /** Of the 24 hours before an hour. */
    private static Phrase posts(Crowd crowd, int hour, long posts) {
        return crowd.few(hour - WINDOW, hour, posts) ? Phrase.WITHHELD : Phrase.count(posts);
    }

    private void cohorts() throws XMLStreamException {
        page.heading("Arrivals and active people", "到来与活跃");
        CohortCounts arrivals = content.figures().arrivals();
        page.table(
                List.of(
                        new Phrase("newcomers", "新来者"),
                        new Phrase("hosts", "当地用户"),
                        new Phrase("unknown", "不明"),
                        new Phrase("newcomers per host", "新来者与当地用户之比")),
                List.of(List.of(
                        people(arrivals.newcomers()),
                        people(arrivals.hosts()),
                        people(arrivals.unknown()),
                        Phrase.number(arrivals.ratio())
                                .unlessFew(arrivals.newcomers())
                                .unlessFew(arrivals.hosts()))));
        if (content.hours().isEmpty()) {
            return;
        }
        page.picture(pictures().people("arrivals by hour · 每小时到来", CohortBucket::arrivals));
        page.picture(pictures().people("active by hour · 每小时活跃", CohortBucket::active));
        List<List<Phrase>> rows = new ArrayList<>();
        for (CohortBucket day : content.days()) {
            rows.add(List.of(
                    Phrase.same(Phrase.time(day.bucket(), Granularity.DAY)),
                    people(day.arrivals().newcomers()),
                    people(day.arrivals().hosts()),
                    people(day.arrivals().unknown()),
                    people(day.active().newcomers()),
                    people(day.active().hosts()),
                    people(day.active().unknown())));
        }
        page.table(
                List.of(
                        new Phrase("day", "日期"),
                        new Phrase("newcomers arrived", "新来者到来"),
                        new Phrase("hosts arrived", "当地用户到来"),
                        new Phrase("unknown arrived", "不明者到来"),
                        new Phrase("newcomers active", "新来者活跃"),
                        new Phrase("hosts active", "当地用户活跃"),
                        new Phrase("unknown active", "不明者活跃")),
                rows);
    }

    private Pictures pictures() {
        return new Pictures(
                content.hours(),
                Granularity.HOUR.bucketOf(content.figures().maturity().endMinute()));
    }
}
