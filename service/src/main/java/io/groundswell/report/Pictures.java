package io.groundswell.report;

import io.groundswell.plot.Panel;
import io.groundswell.plot.Svg;
import io.groundswell.welcome.CampaignFigures;
import io.groundswell.welcome.CohortBucket;
import io.groundswell.welcome.CohortCounts;
import io.groundswell.welcome.Granularity;
import io.groundswell.welcome.Phase;
import io.groundswell.welcome.Phases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javax.xml.stream.XMLStreamException;

/** Draws hours in which something happened, on a logarithmic scale. An hour of one to four people is drawn as none. */
final class Pictures {
    private static final double WIDTH = 1060;
    private static final double LEFT = 60;
    private static final double PANEL = 960;
    private static final double TOP = 50;
    private static final double HEIGHT = 150;
    private static final String NEWCOMERS = "#c0392b";
    private static final String HOSTS = "#3b6fb6";
    private static final String UNKNOWN = "#888888";
    private static final Map<Phase, String> COLORS = Map.of(
            Phase.SEED, "#f4f4f4",
            Phase.SURGE, "#fbe3c0",
            Phase.PEAK, "#f7c6b5",
            Phase.SUSTAIN, "#d5ead2",
            Phase.DECAY, "#d6e0ef",
            Phase.DORMANT, "#e6e6e6",
            Phase.REVIVED, "#fbe3c0");

    private final Map<Integer, CohortBucket> hours = new HashMap<>();
    private final int from;
    private final int to;

    /**
     * @param hours at least one
     * @param to the end of the last, exclusive
     */
    Pictures(List<CohortBucket> hours, int to) {
        hours.forEach(hour -> this.hours.put(hour.bucket(), hour));
        this.from = hours.get(0).bucket();
        this.to = Math.max(to, hours.get(hours.size() - 1).bucket() + 1);
    }

    /** Campaign posts by the hour, over the phases. */
    String phases(List<Phases.Begun> timeline) throws XMLStreamException {
        Svg svg = new Svg(WIDTH, TOP + HEIGHT + 30, 12, "Posts by hour, and phases · 每小时帖子数与阶段");
        double largest = Math.max(10, largest(Pictures::posts));
        Panel panel = new Panel(svg, LEFT, PANEL, TOP, HEIGHT, largest);
        for (int i = 0; i < timeline.size(); i++) {
            Phases.Begun phase = timeline.get(i);
            int end = i + 1 < timeline.size() ? timeline.get(i + 1).at().hour() : to;
            panel.shade(
                    phase.phase().name(),
                    share(phase.at().hour()),
                    share(end),
                    COLORS.getOrDefault(phase.phase(), UNKNOWN));
        }
        panel.scale("posts by hour · 每小时帖子数");
        panel.curve("posts", to - from, step -> at(step, Pictures::posts), "#222222");
        return finished(svg);
    }

    /** People by the hour and cohort. */
    String people(String title, Function<CohortBucket, CohortCounts> counts) throws XMLStreamException {
        Svg svg = new Svg(WIDTH, TOP + HEIGHT + 30, 12, title);
        double largest = Math.max(10, largest(hour -> counts.apply(hour).total()));
        Panel panel = new Panel(svg, LEFT, PANEL, TOP, HEIGHT, largest);
        panel.scale(title + ": newcomers 新来者 (red), hosts 当地用户 (blue), unknown 不明 (grey)");
        curve(panel, "unknown", hour -> counts.apply(hour).unknown(), UNKNOWN);
        curve(panel, "hosts", hour -> counts.apply(hour).hosts(), HOSTS);
        curve(panel, "newcomers", hour -> counts.apply(hour).newcomers(), NEWCOMERS);
        return finished(svg);
    }

    private void curve(Panel panel, String kind, ToLongFunction<CohortBucket> count, String color)
            throws XMLStreamException {
        panel.curve(kind, to - from, step -> at(step, hour -> shown(count.applyAsLong(hour))), color);
    }

    private static long shown(long people) {
        return people < CampaignFigures.FEWEST_PEOPLE ? 0 : people;
    }

    private static long posts(CohortBucket hour) {
        return hour.active().total() < CampaignFigures.FEWEST_PEOPLE
                ? 0
                : hour.posts().total();
    }

    private String finished(Svg svg) throws XMLStreamException {
        svg.words("tick", LEFT, TOP + HEIGHT + 20, "start", Phrase.time(from, Granularity.HOUR));
        svg.words("tick", LEFT + PANEL, TOP + HEIGHT + 20, "end", Phrase.time(to, Granularity.HOUR));
        return svg.end();
    }

    private double largest(ToLongFunction<CohortBucket> count) {
        return hours.values().stream().mapToLong(count).max().orElse(0);
    }

    private long at(int step, ToLongFunction<CohortBucket> count) {
        CohortBucket hour = hours.get(from + step);
        return hour == null ? 0 : count.applyAsLong(hour);
    }

    private double share(int hour) {
        return (double) (hour - from) / (to - from);
    }
}
