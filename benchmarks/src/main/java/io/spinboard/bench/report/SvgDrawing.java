package io.spinboard.bench.report;

import java.util.Locale;

/** An SVG document, built element by element. Lengths are pixels from the upper left corner. */
final class SvgDrawing {
  private final StringBuilder elements = new StringBuilder();

  /**
   * Starts a drawing.
   *
   * @param title the alternative text
   */
  SvgDrawing(int width, int height, String title) {
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d"
          font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" role="img">
        <title>%3$s</title>
        """,
        width, height, escaped(title));
  }

  void rectangle(double x, double y, double width, double height, String color) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
        x, y, width, height, color);
  }

  void line(double x1, double y1, double x2, double y2, String color) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
        x1, y1, x2, y2, color);
  }

  /**
   * Writes a line of text.
   *
   * @param anchor which end of the text is at the point: {@code start}, {@code middle} or {@code
   *     end}
   */
  void text(double x, double y, int size, String color, String anchor, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>\n",
        x, y, size, color, anchor, escaped(text));
  }

  /** Returns the complete document. */
  String document() {
    return elements + "</svg>\n";
  }

  private void add(String element, Object... values) {
    elements.append(String.format(Locale.ROOT, element, values));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
