package io.groundswell.backtest.series;

import io.groundswell.plot.Panel;
import io.groundswell.plot.Svg;
import io.groundswell.trend.rank.VolumeTrack;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.xml.stream.XMLStreamException;

/**
 * Draws what we say of a series: above, the observed and the expected of the sliding hour; below, z with the threshold of each
 * budget. Labelled windows are shaded in both, the time that is not judged is grey.
 */
final class SeriesPlot {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 520;
    private static final int LETTERS = 12;
    private static final double LEFT = 60;
    private static final double PANEL_WIDTH = 1040;
    private static final double UPPER_TOP = 60;
    private static final double LOWER_TOP = 310;
    private static final double PANEL_HEIGHT = 180;
    private static final String LABEL = "#fbe3c0";
    private static final String PROBATION = "#eeeeee";
    private static final String OBSERVED = "#3b6fb6";
    private static final String EXPECTED = "#c0392b";
    private static final String THRESHOLD = "#777777";

    private final LabelledSeries labelled;
    private final List<VolumeTrack.Verdict> verdicts;
    private final DetectorResult result;

    SeriesPlot(LabelledSeries labelled, List<VolumeTrack.Verdict> verdicts, DetectorResult result) {
        this.labelled = labelled;
        this.verdicts = verdicts;
        this.result = result;
    }

    String svg() {
        try {
            Svg svg = new Svg(
                    WIDTH, HEIGHT, LETTERS, labelled.series().name() + ": observed, expected, surprise and labels");
            svg.words("head", LEFT, 22, "start", title());
            Panel volumes = panel(svg, UPPER_TOP, Math.max(largest(this::observed), largest(this::expected)));
            Panel surprise = panel(svg, LOWER_TOP, largest(VolumeTrack.Verdict::z));
            shade(volumes);
            shade(surprise);
            volumes.scale("in the sliding hour: observed (blue), expected (red)");
            surprise.scale("z, and its threshold at 0.5, 1, 2 and 4 false six-hour blocks a series-week");
            draw(volumes, "observed", this::observed, OBSERVED);
            draw(volumes, "expected", this::expected, EXPECTED);
            draw(surprise, "z", VolumeTrack.Verdict::z, OBSERVED);
            for (int i = 0; i < result.found().size(); i++) {
                DetectorResult.Found found = result.found().get(i);
                surprise.threshold(found.threshold(), i, found.budget().label(), THRESHOLD);
            }
            return svg.end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a picture in memory could not be written", impossible);
        }
    }

    private String title() {
        Series series = labelled.series();
        return series.name() + ", " + NabTime.format(series.startMs()) + " to "
                + NabTime.format(series.startOf(series.steps() - 1))
                + " UTC; labelled windows shaded, grey is not judged";
    }

    private static Panel panel(Svg svg, double top, double largest) {
        return new Panel(svg, LEFT, PANEL_WIDTH, top, PANEL_HEIGHT, Math.max(1, largest));
    }

    private void shade(Panel panel) throws XMLStreamException {
        panel.shade("probation", 0, share(labelled.series().startOf(labelled.probation())), PROBATION);
        for (LabelledWindow window : labelled.windows()) {
            panel.shade("label", share(window.fromMs()), share(window.toMs()), LABEL);
        }
    }

    private void draw(Panel panel, String kind, ToDoubleFunction<VolumeTrack.Verdict> figure, String color)
            throws XMLStreamException {
        panel.curve(kind, verdicts.size(), step -> figure.applyAsDouble(verdicts.get(step)), color);
    }

    private double observed(VolumeTrack.Verdict verdict) {
        return verdict.shortest().observed();
    }

    private double expected(VolumeTrack.Verdict verdict) {
        return verdict.shortest().expected();
    }

    private double largest(ToDoubleFunction<VolumeTrack.Verdict> figure) {
        return verdicts.stream().mapToDouble(figure).max().orElseThrow();
    }

    private double share(long timeMs) {
        Series series = labelled.series();
        long length = series.steps() * Duration.ofMinutes(series.stepMinutes()).toMillis();
        return (timeMs - series.startMs()) / (double) length;
    }
}
