package io.groundswell.report;

import java.util.List;

/** A page as XHTML: everything that is written is escaped, and nothing is loaded from elsewhere. Not thread-safe. */
final class Page {
    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;color:#222;max-width:1100px;margin:2em auto;padding:0 1em}"
                    + "table{border-collapse:collapse;margin:.5em 0 1.5em}"
                    + "th,td{border-bottom:1px solid #ddd;padding:.25em .8em;text-align:left;vertical-align:top}"
                    + "svg{max-width:100%;height:auto}";

    private final StringBuilder html = new StringBuilder(32_768);

    Page(String title) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head>"
                        + "<meta charset=\"utf-8\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        element("h1", escaped(title));
    }

    void heading(String english, String chinese) {
        element("h2", both(new Phrase(english, chinese)));
    }

    void paragraph(Phrase words) {
        element("p", both(words));
    }

    /** A table, every cell of it in both languages. */
    void table(List<Phrase> head, List<List<Phrase>> rows) {
        html.append("<table>");
        row("th", head);
        rows.forEach(row -> row("td", row));
        html.append("</table>\n");
    }

    /** A picture that {@link io.groundswell.plot.Svg} has drawn. */
    void picture(String svg) {
        html.append("<figure>").append(svg).append("</figure>\n");
    }

    /** The whole; nothing can be added after that. */
    String end() {
        return html.append("</body></html>\n").toString();
    }

    private void row(String cell, List<Phrase> phrases) {
        html.append("<tr>");
        phrases.forEach(phrase -> element(cell, both(phrase)));
        html.append("</tr>\n");
    }

    private void element(String name, String content) {
        html.append('<')
                .append(name)
                .append('>')
                .append(content)
                .append("</")
                .append(name)
                .append('>');
    }

    private static String both(Phrase phrase) {
        return phrase.english().equals(phrase.chinese())
                ? escaped(phrase.english())
                : escaped(phrase.english()) + " <span lang=\"zh\">" + escaped(phrase.chinese()) + "</span>";
    }

    /** Text as it may stand anywhere; what XML cannot hold becomes U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point >= 0x10000;
    }
}
