package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Element;

/** A chart as a picture. */
public final class PlotImage {
  /** Twice the dots, for screens that have them. */
  private static final int DOTS = 2;

  private static final String SVG = "http://www.w3.org/2000/svg";

  private PlotImage() {}

  public static BufferedImage image(JFreeChart chart, int width, int height) {
    BufferedImage image =
        new BufferedImage(width * DOTS, height * DOTS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.scale(DOTS, DOTS);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  public static byte[] png(JFreeChart chart, int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image(chart, width, height), "png", bytes)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  public static String svg(JFreeChart chart, int width, int height) {
    try {
      SVGGraphics2D graphics =
          new SVGGraphics2D(
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .getDOMImplementation()
                  .createDocument(SVG, "svg", null));
      graphics.setSVGCanvasSize(new Dimension(width, height));
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
      return text(graphics.getRoot());
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("this Java makes no XML", e);
    }
  }

  /** Not as Batik writes it: with a document type, for which some readers ask the network. */
  private static String text(Element root) throws TransformerException {
    StringWriter text = new StringWriter();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(root), new StreamResult(text));
    return text.toString();
  }
}
