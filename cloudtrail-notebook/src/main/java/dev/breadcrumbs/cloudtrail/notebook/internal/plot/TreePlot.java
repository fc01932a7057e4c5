package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TreeData.Node;
import dev.breadcrumbs.cloudtrail.rules.investigation.StoryPart;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** Draws a tree: a box a session, to the right of and below the one that it came out of. */
final class TreePlot extends Plot {
  private static final long serialVersionUID = 1L;
  private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int MOST_INDENTS = 12;
  private static final double INDENT = 34;
  private static final double STEM = 16;
  private static final double BOX = 46;
  private static final double LETTER = 6.9;
  private static final double WIDE_LETTER = 9;
  private static final int FEWEST_LETTERS = 12;

  private final transient TreeData data;
  private final transient PlotTheme theme;

  TreePlot(TreeData data, PlotTheme theme) {
    this.data = data;
    this.theme = theme;
  }

  @Override
  public String getPlotType() {
    return "tree";
  }

  @Override
  public void draw(
      Graphics2D graphics,
      Rectangle2D area,
      Point2D anchor,
      PlotState state,
      PlotRenderingInfo info) {
    for (int at = 0; at < data.nodes().size(); at++) {
      Node node = data.nodes().get(at);
      if (node.parent() >= 0) {
        connect(graphics, area, node, top(area, at) + BOX / 2);
      }
      box(graphics, area, node, top(area, at));
    }
  }

  private static double top(Rectangle2D area, int number) {
    return area.getY() + 4 + number * TreeData.LINE;
  }

  private static double left(Rectangle2D area, int depth) {
    return area.getX() + 4 + INDENT * Math.min(depth, MOST_INDENTS);
  }

  private void connect(Graphics2D graphics, Rectangle2D area, Node node, double to) {
    double from = top(area, node.parent()) + BOX;
    double x = left(area, data.nodes().get(node.parent()).depth()) + STEM;
    double end = left(area, node.depth());
    graphics.setPaint(theme.text());
    graphics.setStroke(node.exact() ? LaneArrows.EXACT : LaneArrows.NOT_EXACT);
    graphics.draw(new Line2D.Double(x, from, x, to));
    graphics.draw(new Line2D.Double(x, to, end - 6, to));
    Path2D head = new Path2D.Double();
    head.moveTo(end, to);
    head.lineTo(end - 8, to - 4);
    head.lineTo(end - 8, to + 4);
    head.closePath();
    graphics.fill(head);
  }

  private void box(Graphics2D graphics, Rectangle2D area, Node node, double top) {
    double x = left(area, node.depth());
    double width = area.getMaxX() - x - 4;
    Color colour = colour(node.part());
    graphics.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 28));
    graphics.fill(new RoundRectangle2D.Double(x, top, width, BOX, 6, 6));
    graphics.setPaint(colour);
    graphics.fill(new Rectangle2D.Double(x, top, 5, BOX));
    graphics.setStroke(new BasicStroke(node.part() == StoryPart.START ? 2f : 1f));
    graphics.draw(new RoundRectangle2D.Double(x, top, width, BOX, 6, 6));
    words(graphics, node, (float) x + 14, (float) (x + width - 12), (float) top);
  }

  private void words(Graphics2D graphics, Node node, float left, float right, float top) {
    String how = node.how().isEmpty() ? "" : "by " + node.how() + ": ";
    int most = Math.max(FEWEST_LETTERS, (int) ((right - left) / LETTER));
    graphics.setPaint(theme.text());
    graphics.setFont(PLAIN);
    graphics.drawString(
        ChartText.shortened(words(node.part()) + how + node.use(), most), left, top + 37);
    int times = graphics.getFontMetrics().stringWidth(node.times());
    graphics.drawString(node.times(), right - times, top + 19);
    graphics.setFont(NAME);
    int room = Math.max(FEWEST_LETTERS, (int) ((right - left - times) / WIDE_LETTER));
    graphics.drawString(ChartText.shortened(node.name(), room), left, top + 19);
  }

  private Color colour(StoryPart part) {
    return switch (part) {
      case CAME_BEFORE -> theme.series(6);
      case START -> theme.series(5);
      case FOLLOWED -> theme.series(0);
    };
  }

  private static String words(StoryPart part) {
    return switch (part) {
      case CAME_BEFORE -> "came before; ";
      case START -> "start; ";
      case FOLLOWED -> "";
    };
  }
}
