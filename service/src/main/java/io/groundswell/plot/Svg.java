package io.groundswell.plot;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG picture on a white ground that needs nothing from elsewhere; lengths are pixels. Not thread-safe. */
public final class Svg {
    private static final String INK = "#222222";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /**
     * Begins a picture.
     *
     * @param letters how high they are
     * @param title what it shows, for those who cannot see it
     */
    public Svg(double width, double height, int letters, String title) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("viewBox", "0 0 " + length(width) + " " + length(height));
        xml.writeAttribute("width", length(width));
        xml.writeAttribute("height", length(height));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("font-family", "system-ui, sans-serif");
        xml.writeAttribute("font-size", String.valueOf(letters));
        xml.writeStartElement("title");
        xml.writeCharacters(title);
        xml.writeEndElement();
        box("ground", 0, 0, width, height, "#ffffff");
    }

    /** A filled rectangle. */
    public void box(String kind, double x, double y, double width, double height, String color)
            throws XMLStreamException {
        begin("rect", kind);
        place("x", x, "y", y);
        place("width", width, "height", height);
        xml.writeAttribute("fill", color);
    }

    /** A straight line. */
    public void rule(String kind, double fromX, double fromY, double toX, double toY, String color)
            throws XMLStreamException {
        begin("line", kind);
        place("x1", fromX, "y1", fromY);
        place("x2", toX, "y2", toY);
        xml.writeAttribute("stroke", color);
    }

    /** A dashed upright line. */
    public void mark(double x, double fromY, double toY) throws XMLStreamException {
        rule("mark", x, fromY, x, toY, INK);
        xml.writeAttribute("stroke-dasharray", "3 3");
    }

    /** A line through points that {@link #point} writes. */
    public void curve(String kind, CharSequence points, String color) throws XMLStreamException {
        begin("polyline", kind);
        xml.writeAttribute("points", points.toString());
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", color);
    }

    /** A point of a {@link #curve}. */
    public static String point(double x, double y) {
        return length(x) + "," + length(y) + " ";
    }

    /**
     * Writes a line.
     *
     * @param kind its class
     * @param anchor which end stands at x: start or end
     */
    public void words(String kind, double x, double baseline, String anchor, String words) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("text");
        xml.writeAttribute("class", kind);
        place("x", x, "y", baseline);
        xml.writeAttribute("text-anchor", anchor);
        xml.writeAttribute("fill", INK);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    /** The whole; nothing can be added after that. */
    public String end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text + "\n";
    }

    private void begin(String element, String kind) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
        xml.writeAttribute("class", kind);
    }

    private void place(String first, double one, String second, double other) throws XMLStreamException {
        xml.writeAttribute(first, length(one));
        xml.writeAttribute(second, length(other));
    }

    private static String length(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
