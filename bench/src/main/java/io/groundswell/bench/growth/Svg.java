package io.groundswell.bench.growth;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An SVG picture on a white ground that needs nothing from elsewhere; lengths are pixels. Not thread-safe. */
final class Svg {
    static final String INK = "#222222";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** @param title what it shows, for those who cannot see it */
    Svg(double width, double height, String title) throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attribute("viewBox", "0 0 " + length(width) + " " + length(height));
        attribute("width", length(width));
        attribute("height", length(height));
        attribute("role", "img");
        attribute("font-family", "system-ui, sans-serif");
        attribute("font-size", "13");
        xml.writeStartElement("title");
        xml.writeCharacters(title);
        xml.writeEndElement();
        box("ground", 0, 0, width, height, "#ffffff");
    }

    void box(String kind, double x, double y, double width, double height, String color) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("rect");
        attribute("class", kind);
        place("x", x, "y", y);
        place("width", width, "height", height);
        attribute("fill", color);
    }

    /** A dashed upright line. */
    void mark(double x, double from, double to) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement("line");
        place("x1", x, "y1", from);
        place("x2", x, "y2", to);
        attribute("stroke", INK);
        attribute("stroke-dasharray", "3 3");
    }

    /**
     * Writes a line.
     *
     * @param kind its class
     * @param anchor which end stands at x: start or end
     */
    void words(String kind, double x, double baseline, String anchor, String words) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("text");
        attribute("class", kind);
        place("x", x, "y", baseline);
        attribute("text-anchor", anchor);
        attribute("fill", INK);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    /** The whole; nothing can be added after that. */
    String end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text + "\n";
    }

    private void place(String first, double one, String second, double other) throws XMLStreamException {
        attribute(first, length(one));
        attribute(second, length(other));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String length(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
