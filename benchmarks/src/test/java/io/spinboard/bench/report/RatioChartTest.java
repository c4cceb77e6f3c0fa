package io.spinboard.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class RatioChartTest {

  /** As the main class does. */
  @BeforeAll
  static void setLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  @Test
  void showsMachineProgramsAndRates() {
    List<String> texts = texts(chart("bench"));

    assertThat(
        texts,
        hasItems(
            "Spins per second, compared with the practical limit",
            "2 cores, Abacus <9000> & sons, 24 GB, Java 17, 2026-11-22",
            "Practical limit: consumer, JSON, hash map",
            "Spinboard on Flink, all time",
            "1.00  (1,000,000/s)",
            "0.25  (250,000/s)"));
  }

  @Test
  void sendersAreComparedWithTheProducer() {
    List<String> texts = texts(chart("generator"));

    assertThat(
        texts,
        hasItems(
            "Spins per second, compared with a Kafka producer alone",
            "6,000,000 spins of 50,000 players in 1,000 teams, 4 partitions, 1 thread each",
            "Kafka producer alone",
            "0.50  (500,000/s)"));
  }

  @Test
  void replayIsComparedWithTheProducer() {
    List<String> texts = texts(chart("replay"));

    assertThat(
        texts,
        hasItems(
            "Spins per second, compared with a Kafka producer alone",
            "Replay to Kafka",
            "0.40  (400,000/s)"));
  }

  @Test
  void verifyIsComparedWithLineFeeds() {
    List<String> texts = texts(chart("verify"));

    assertThat(
        texts,
        hasItems(
            "Spins per second, compared with counting line feeds alone",
            "Line feeds alone",
            "0.10  (800,000/s)"));
  }

  @Test
  void barsAreProportionalToTheRatios() {
    Document chart = parse(chart("bench"));
    List<Double> bars =
        elements(chart, "rect").stream()
            .filter(bar -> bar.getAttribute("height").equals("18.0"))
            .map(bar -> Double.parseDouble(bar.getAttribute("width")))
            .toList();

    assertThat(bars.size(), is(2));
    assertThat(bars.get(1) / bars.get(0), is(closeTo(0.25, 0.01)));
  }

  private static String chart(String name) {
    BenchResults results = SampleResults.everything();
    Comparison comparison =
        Stream.concat(Stream.of(results.counting()), results.others().stream())
            .filter(each -> each.chart().equals(name))
            .findFirst()
            .orElseThrow();
    return RatioChart.svg(results, comparison);
  }

  private static List<String> texts(String svg) {
    return elements(parse(svg), "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Document chart, String name) {
    NodeList found = chart.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }
}
