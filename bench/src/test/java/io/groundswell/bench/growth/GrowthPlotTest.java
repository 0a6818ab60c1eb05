package io.groundswell.bench.growth;

import static io.groundswell.bench.growth.GrowthRows.broken;
import static io.groundswell.bench.growth.GrowthRows.results;
import static io.groundswell.bench.growth.GrowthRows.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GrowthPlotTest {
    private static final GrowthRow BASE = whole(GrowthCase.BASE, 20, 800, 200);

    @Test
    void eachRowHasItsNameAndItsBarsInProportion() throws Exception {
        Document picture = draw(results(BASE, whole(GrowthCase.HOT_TAG, 30, 1_200, 500)));

        assertThat(words(picture, "case")).containsExactly("base", "hot-tag");
        List<Double> cost = widths(picture, "cost");
        List<Double> rss = widths(picture, "rss");
        List<Double> heap = widths(picture, "heap");
        assertThat(cost).hasSize(2);
        assertThat(cost.get(1) / cost.get(0)).isCloseTo(1.5, within(0.01));
        assertThat(rss.get(1) / rss.get(0)).isCloseTo(1.5, within(0.01));
        assertThat(heap.get(0) / rss.get(0)).isCloseTo(0.25, within(0.01));
        assertThat(words(picture, "value")).containsExactly("1.00", "800", "1.50", "1,200");
    }

    @Test
    void aBrokenRowHasNoBarButSaysWhy() throws Exception {
        Document picture = draw(results(BASE, broken(GrowthCase.MANY_TAGS, "state.budget is 2 & must be < 1")));

        assertThat(widths(picture, "cost")).hasSize(1);
        assertThat(widths(picture, "rss")).hasSize(1);
        assertThat(words(picture, "case")).containsExactly("base", "tags-10m");
        assertThat(words(picture, "unknown")).containsExactly("state.budget is 2 & must be < 1", "–");
    }

    @Test
    void aLongReasonEndsBeforeTheMemory() throws Exception {
        Document picture = draw(results(BASE, broken(GrowthCase.MANY_TAGS, "why ".repeat(30))));

        assertThat(words(picture, "unknown").get(0)).hasSize(58).endsWith("…");
    }

    @Test
    void aPictureNeedsNothingFromElsewhereAndHasAWhiteGround() throws Exception {
        Document picture = draw(results(BASE));

        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(elements(picture, "rect", "ground").get(0).getAttribute("fill"))
                .isEqualTo("#ffffff");
        assertThat(new GrowthPlot(results(BASE)).svg()).doesNotContain("href", "url(", "<script");
    }

    private static Document draw(GrowthResults results) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new GrowthPlot(results).svg())));
    }

    private static List<Double> widths(Document picture, String kind) {
        return elements(picture, "rect", kind).stream()
                .map(bar -> Double.valueOf(bar.getAttribute("width")))
                .toList();
    }

    private static List<String> words(Document picture, String kind) {
        return elements(picture, "text", kind).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Document picture, String tag, String kind) {
        NodeList all = picture.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> (Element) all.item(index))
                .filter(element -> element.getAttribute("class").equals(kind))
                .toList();
    }
}
