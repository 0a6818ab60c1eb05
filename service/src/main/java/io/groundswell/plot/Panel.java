package io.groundswell.plot;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import javax.xml.stream.XMLStreamException;

/** A stretch of a picture in which curves over the same time share a scale: logarithmic, of 1 + the figure, from 0 up. */
public final class Panel {

    private static final String GRID = "#dddddd";
    private static final double COLUMN = 22;

    private final Svg svg;
    private final double left;
    private final double width;
    private final double top;
    private final double height;
    private final double largest;

    /** @param largest the figure at the upper edge, above 0 */
    public Panel(Svg svg, double left, double width, double top, double height, double largest) {
        this.svg = svg;
        this.left = left;
        this.width = width;
        this.top = top;
        this.height = height;
        this.largest = largest;
    }

    /** Lines at 0 and at the powers of ten, with their figures. */
    public void scale(String title) throws XMLStreamException {
        svg.words("head", left, top - 8, "start", title);
        tick(0);
        for (double figure = 1; figure <= largest; figure *= 10) {
            tick(figure);
        }
    }

    private void tick(double figure) throws XMLStreamException {
        svg.rule("grid", left, y(figure), left + width, y(figure), GRID);
        svg.words("tick", left - 6, y(figure) + 4, "end", String.format(Locale.ROOT, "%.0f", figure));
    }

    /** Draws the largest figure of the steps that share a pixel. */
    public void curve(String kind, int steps, IntToDoubleFunction figure, String color) throws XMLStreamException {
        StringBuilder points = new StringBuilder();
        int pixels = (int) Math.min(width, steps);
        for (int pixel = 0; pixel < pixels; pixel++) {
            int from = (int) ((long) pixel * steps / pixels);
            int to = (int) ((long) (pixel + 1) * steps / pixels);
            double most = Double.NEGATIVE_INFINITY;
            for (int step = from; step < to; step++) {
                most = Math.max(most, figure.applyAsDouble(step));
            }
            points.append(Svg.point(x((from + to) / 2.0 / steps), y(most)));
        }
        svg.curve(kind, points, color);
    }

    /** A line at a figure, with a word in a column to the right of it; none if the figure is not on the scale. */
    public void threshold(double figure, int column, String word, String color) throws XMLStreamException {
        if (figure >= 0 && figure <= largest) {
            svg.rule("threshold", left, y(figure), left + width, y(figure), color);
            svg.words("threshold", left + width + 4 + column * COLUMN, y(figure) + 4, "start", word);
        }
    }

    /** Shades from one share of the time to another. */
    public void shade(String kind, double from, double to, String color) throws XMLStreamException {
        svg.box(kind, x(from), top, x(to) - x(from), height, color);
    }

    private double x(double share) {
        return left + Math.min(1, Math.max(0, share)) * width;
    }

    private double y(double figure) {
        return top + height * (1 - Math.log1p(Math.max(0, figure)) / Math.log1p(largest));
    }
}
