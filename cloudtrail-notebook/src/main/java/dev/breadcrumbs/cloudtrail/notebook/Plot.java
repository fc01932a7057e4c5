package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotImage;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotTheme;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.jfree.chart.JFreeChart;

/**
 * A chart of a table or of a story, of the kind that fits it unless another is chosen. Times are
 * shown in UTC. A line above the chart says what it has no room for. Immutable and thread-safe; a
 * chart is drawn without a screen.
 *
 * <pre>{@code
 * chart(view("errors-over-time")).titled("Errors by hour").dark().save("errors.svg")
 * }</pre>
 */
public final class Plot {
  private static final int WIDTH = 960;

  private final PlotKind kind;
  private final PlotData data;
  private final PlotChoice choice;
  private final String title;
  private final PlotTheme theme;

  private Plot(PlotKind kind, PlotData data, PlotChoice choice, String title, PlotTheme theme) {
    this.kind = kind;
    this.data = data;
    this.choice = choice;
    this.title = title;
    this.theme = theme;
  }

  /**
   * Returns the chart that fits a table. Times and numbers make lines; times and texts a timeline;
   * times alone a heat map; texts and a number bars; two texts and a number, or numbers split by a
   * field, stacked bars.
   *
   * @param table the table
   * @return the chart, in light colours
   * @throws IllegalArgumentException if the table has no rows, or neither numbers nor times
   */
  public static Plot of(Table table) {
    return of(TableChoice.of(Objects.requireNonNull(table, "table is null")));
  }

  /**
   * Returns the chart of a story's sessions over time. Other kinds show its addresses and agents,
   * what it left behind, the tactics of its findings, and its tree.
   *
   * @param story the story
   * @return the chart, in light colours
   * @throws IllegalArgumentException if the story has no session with a time
   */
  public static Plot of(Story story) {
    return of(new StoryChoice(Objects.requireNonNull(story, "story is null")));
  }

  private static Plot of(PlotChoice choice) {
    PlotKind kind = choice.kind();
    return new Plot(kind, choice.data(kind), choice, "", PlotTheme.LIGHT);
  }

  /**
   * Returns the chart in another kind.
   *
   * @param other the kind
   * @return such a chart of the same table or story
   * @throws IllegalArgumentException if the table or story lacks what that kind needs
   */
  public Plot as(PlotKind other) {
    return new Plot(other, choice.data(other), choice, title, theme);
  }

  /**
   * Sets the title above the chart.
   *
   * @param words the title, one line; empty for none
   * @return the same chart with the title
   */
  public Plot titled(String words) {
    return new Plot(kind, data, choice, Objects.requireNonNull(words, "words is null"), theme);
  }

  /**
   * Draws on a dark background.
   *
   * @return the same chart in dark colours
   */
  public Plot dark() {
    return new Plot(kind, data, choice, title, PlotTheme.DARK);
  }

  /**
   * Returns the kind of the chart.
   *
   * @return the kind
   */
  public PlotKind kind() {
    return kind;
  }

  /**
   * Returns what the chart does not show of its table or story.
   *
   * @return a line; empty if it shows all
   */
  public String note() {
    return data.note();
  }

  PlotData data() {
    return data;
  }

  private JFreeChart drawn() {
    JFreeChart chart = data.chart(theme);
    theme.title(chart, title, data.note());
    return chart;
  }

  private int height() {
    return data.height() + (title.isEmpty() ? 0 : 30) + (data.note().isEmpty() ? 0 : 24);
  }

  /**
   * Draws the chart.
   *
   * @return the picture, twice as many dots wide and high as the chart
   */
  public BufferedImage toImage() {
    return PlotImage.image(drawn(), WIDTH, height());
  }

  /**
   * Draws the chart as SVG.
   *
   * @return the document
   */
  public String toSvg() {
    return PlotImage.svg(drawn(), WIDTH, height());
  }

  /**
   * Draws the chart for a page.
   *
   * @return an element {@code img}, which holds the picture itself
   */
  public String toHtml() {
    byte[] png = PlotImage.png(drawn(), WIDTH, height());
    return "<img alt=\""
        + Html.escaped(toString())
        + "\" style=\"max-width: 100%; width: "
        + WIDTH
        + "px\" src=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(png)
        + "\">\n";
  }

  /**
   * Saves the picture, in the format that the file name's extension says.
   *
   * @param file a name that ends in {@code .png} or {@code .svg}
   * @return the same chart
   * @throws IOException if it cannot be written there
   * @throws IllegalArgumentException if the name has another extension
   */
  public Plot save(String file) throws IOException {
    return save(Path.of(file));
  }

  /**
   * Saves the picture, in the format that the file name's extension says.
   *
   * @param file a name that ends in {@code .png} or {@code .svg}
   * @return the same chart
   * @throws IOException if it cannot be written there
   * @throws IllegalArgumentException if the name has another extension
   */
  public Plot save(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      Files.write(file, PlotImage.png(drawn(), WIDTH, height()));
    } else if (name.endsWith(".svg")) {
      Files.writeString(file, toSvg(), StandardCharsets.UTF_8);
    } else {
      throw new IllegalArgumentException("a picture's name ends in .png or .svg, not as " + file);
    }
    return this;
  }

  /**
   * Describes what the chart shows.
   *
   * @return for example {@code bar chart: eventName, count}
   */
  @Override
  public String toString() {
    String what = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String named = title.isEmpty() ? what : title + ", " + what;
    return named + " chart: " + choice.subject();
  }
}
