package io.spinboard.bench.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing under way. Lengths are in pixels, and points are measured from the upper left. */
final class SvgDrawing implements AutoCloseable {
  private static final String FONT = "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /**
   * An empty drawing.
   *
   * @param title what it shows, for those who cannot see it
   */
  SvgDrawing(int width, int height, String title) {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      attributes("width", width, "height", height, "viewBox", "0 0 " + width + " " + height);
      attributes("font-family", FONT, "role", "img");
      xml.writeStartElement("title");
      xml.writeCharacters(title);
      xml.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  void rectangle(double x, double y, double width, double height, String color) {
    empty("rect", "x", x, "y", y, "width", width, "height", height, "fill", color);
  }

  void line(double x1, double y1, double x2, double y2, String color) {
    empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", color);
  }

  /**
   * Writes a line of text.
   *
   * @param anchor which part of it is at the point: {@code start}, {@code middle} or {@code end}
   */
  void text(double x, double y, int size, String color, String anchor, String words) {
    try {
      xml.writeStartElement("text");
      attributes("x", x, "y", y, "font-size", size, "fill", color, "text-anchor", anchor);
      xml.writeCharacters(words);
      xml.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  /** The finished drawing. */
  String finish() {
    try {
      xml.writeEndDocument();
      xml.flush();
      return text + "\n";
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  private void empty(String element, Object... attributes) {
    try {
      xml.writeEmptyElement(element);
      attributes(attributes);
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }

  /** Names and values in turn. */
  private void attributes(Object... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      xml.writeAttribute(
          namesAndValues[i].toString(),
          value instanceof Double number
              ? String.format(Locale.ROOT, "%.1f", number)
              : value.toString());
    }
  }

  private static IllegalStateException inMemory(XMLStreamException impossible) {
    return new IllegalStateException("memory is not a device that fails", impossible);
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException impossible) {
      throw inMemory(impossible);
    }
  }
}
