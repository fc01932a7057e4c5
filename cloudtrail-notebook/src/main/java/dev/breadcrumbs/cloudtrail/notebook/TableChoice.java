package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.BarData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.HeatData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LineData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotColumns;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.PlotData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TimelineData;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the chart that fits a table, by what its columns hold. */
record TableChoice(Table table, PlotColumns columns) implements PlotChoice {
  /** Whose lines a timeline has, if the table tells. */
  private static final List<String> ENTITIES = List.of("actor", "userName", "user");

  /** What colours its marks. */
  private static final List<String> MARKS = List.of("level", "outcome", "errorCode");

  static TableChoice of(Table table) {
    if (table.isEmpty()) {
      throw new IllegalArgumentException("a table without rows cannot be drawn");
    }
    return new TableChoice(table, PlotColumns.of(table));
  }

  @Override
  public PlotKind kind() {
    if (!columns.times().isEmpty()) {
      if (!columns.numbers().isEmpty()) {
        return columns.texts().size() < 2 ? PlotKind.LINE : PlotKind.TIMELINE;
      }
      return columns.texts().isEmpty() ? PlotKind.HEAT_MAP : PlotKind.TIMELINE;
    }
    if (columns.numbers().isEmpty()) {
      throw unfit("a chart", "a column of numbers or times");
    }
    boolean pairs = columns.texts().size() == 2 && columns.numbers().size() == 1;
    return pairs || isSplit() ? PlotKind.STACKED_BAR : PlotKind.BAR;
  }

  @Override
  public String subject() {
    return String.join(", ", table.columns());
  }

  /** Whether the numbers are parts of one whole, as {@code chart ... by} makes them. */
  private boolean isSplit() {
    return columns.numbers().size() > 1
        && columns.texts().size() == 1
        && columns.numbers().stream()
            .noneMatch(
                name -> name.contains("(") || name.equals("count") || name.equals("percent"));
  }

  @Override
  public PlotData data(PlotKind kind) {
    return switch (kind) {
      case BAR -> bars();
      case STACKED_BAR -> stacked();
      case LINE -> lines();
      case HEAT_MAP -> HeatData.of(table, time("a heat map"), first(columns.numbers()));
      case TIMELINE -> timeline();
      case SESSION_LANES, AGENTS, PERSISTENCE, TACTICS, STORY_TREE ->
          throw unfit("a chart of the kind " + kind, "a story");
    };
  }

  private BarData bars() {
    List<String> labels = labels();
    if (labels.isEmpty()) {
      return BarData.ofNumbers(table, columns.numbers());
    }
    return BarData.ofRows(table, labels, number("bars"));
  }

  private List<String> labels() {
    return columns.texts().isEmpty() ? columns.times() : columns.texts();
  }

  private BarData stacked() {
    List<String> labels = labels();
    if (columns.numbers().size() > 1) {
      return BarData.ofColumns(table, labels, columns.numbers());
    }
    if (labels.size() < 2) {
      throw unfit("a stacked bar", "two columns of texts, or several of numbers");
    }
    return BarData.ofPairs(table, labels.get(0), labels.get(1), number("a stacked bar"));
  }

  private LineData lines() {
    String time = time("lines");
    if (columns.texts().isEmpty()) {
      number("lines");
      return LineData.ofColumns(table, time, columns.numbers());
    }
    return LineData.ofPairs(table, time, columns.texts().get(0), number("lines"));
  }

  private TimelineData timeline() {
    String time = time("a timeline");
    String entity = named(ENTITIES, first(columns.texts()));
    if (entity == null) {
      throw unfit("a timeline", "a column of texts");
    }
    return TimelineData.of(table, time, entity, named(MARKS, null));
  }

  private @Nullable String named(List<String> names, @Nullable String otherwise) {
    for (String name : names) {
      if (columns.texts().contains(name)) {
        return name;
      }
    }
    return otherwise;
  }

  private static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.get(0);
  }

  private String time(String what) {
    String time = first(columns.times());
    if (time == null) {
      throw unfit(what, "a column of times");
    }
    return time;
  }

  private String number(String what) {
    String number = first(columns.numbers());
    if (number == null) {
      throw unfit(what, "a column of numbers");
    }
    return number;
  }

  private IllegalArgumentException unfit(String what, String needed) {
    return new IllegalArgumentException(
        what + " needs " + needed + "; this table has " + table.columns());
  }
}
