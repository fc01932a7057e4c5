package dev.breadcrumbs.cloudtrail.query.internal.command.chart;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.GroupState;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FoundColumns;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Aggregates by a key, and by a second one that makes columns. */
final class ChartSink<K extends Comparable<? super K>> implements RowSink {
  private static final int MOST_CELLS = 1_000_000;
  private static final int OF_CELL = 256;
  private static final int MOST_SHOWN = 10_000_000;
  private static final String NULL = "NULL";

  /** The only series where nothing splits. */
  private static final String ALL = "";

  private final ChartTerms chart;
  private final @Nullable Expression time;
  private final Function<Frame, List<K>> keys;
  private final ChartAxis<K> axis;
  private final FoundColumns found;
  private final Lacking account;

  /** How many lack what makes the rows, and what makes the columns. */
  private final long[] lacking = new long[2];

  private final TreeMap<K, Map<String, GroupState>> cells = new TreeMap<>();
  private int count;
  private Account held = Account.unbounded();

  ChartSink(
      ChartTerms chart,
      @Nullable Expression time,
      Function<Frame, List<K>> keys,
      ChartAxis<K> axis,
      FoundColumns found,
      Lacking account) {
    this.account = account;
    this.chart = chart;
    this.time = time;
    this.keys = keys;
    this.axis = axis;
    this.found = found;
  }

  @Override
  public void add(Frame frame) {
    List<K> rows = keys.apply(frame);
    if (rows.isEmpty()) {
      lacking[0]++;
      return;
    }
    List<String> series = series(frame);
    if (series.isEmpty()) {
      lacking[1]++;
    }
    Combinations.requireMade(Combinations.product(rows.size(), series.size()), "cells");
    @Nullable Object[] values = GroupState.values(chart.aggregates(), frame);
    Combinations.requireSteps(
        Combinations.product(
            Combinations.product(rows.size(), series.size()), GroupState.count(values)),
        "values in cells");
    for (K key : rows) {
      for (String each : series) {
        GroupState cell = cell(key, each);
        cell.add(values, frame);
        held.hold(cell.takeGrown());
      }
    }
  }

  @Override
  public String holds() {
    return "cells";
  }

  @Override
  public void holdIn(Account budgeted) {
    held = budgeted;
  }

  private List<String> series(Frame frame) {
    if (chart.by().isEmpty()) {
      return List.of(ALL);
    }
    List<String> texts = ChartRows.texts(chart.by().orElseThrow().valueIn(frame));
    return texts.isEmpty() && chart.series().usenull() ? List.of(NULL) : texts;
  }

  private GroupState cell(K key, String series) {
    return cells
        .computeIfAbsent(key, first -> new HashMap<>())
        .computeIfAbsent(series, first -> newCell());
  }

  private GroupState newCell() {
    requireFew(++count, MOST_CELLS);
    held.holdOne(OF_CELL);
    return new GroupState(chart.aggregates(), time);
  }

  private void requireFew(long number, int most) {
    if (number > most) {
      throw new SearchException(
          "'"
              + chart
              + "' makes more than "
              + most
              + " cells; take a longer span, or a field of fewer values");
    }
  }

  @Override
  public void merge(RowSink later) {
    @SuppressWarnings("unchecked") // Sinks of one step have one kind of key.
    ChartSink<K> other = (ChartSink<K>) later;
    other.held.release();
    lacking[0] += other.lacking[0];
    lacking[1] += other.lacking[1];
    other.cells.forEach(
        (key, row) -> row.forEach((series, state) -> cell(key, series).merge(state)));
  }

  @Override
  public List<@Nullable Object[]> rows() {
    account.set(lacking);
    ChartSeries series = chart.by().isPresent() ? ChartSeries.of(chart, cells.values()) : null;
    List<String> names = series == null ? List.of(ALL) : series.names();
    if (series != null) {
      found.set(series.columns());
    }
    List<K> all = axis.rows().apply(cells.navigableKeySet());
    requireFew((long) all.size() * names.size() * chart.aggregates().size(), MOST_SHOWN);
    @Nullable Object[] empty = new GroupState(chart.aggregates(), time).results();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (K key : all) {
      Map<String, GroupState> row = cells.getOrDefault(key, Map.of());
      Map<String, GroupState> states = series == null ? row : series.merged(row);
      rows.add(row(axis.cell().apply(key), names, states, empty));
    }
    return rows;
  }

  private static @Nullable Object[] row(
      Object first, List<String> names, Map<String, GroupState> states, @Nullable Object[] empty) {
    @Nullable Object[] row = new @Nullable Object[1 + empty.length * names.size()];
    row[0] = first;
    for (int at = 0; at < names.size(); at++) {
      GroupState state = states.get(names.get(at));
      @Nullable Object[] results = state == null ? empty : state.results();
      for (int aggregate = 0; aggregate < empty.length; aggregate++) {
        row[1 + aggregate * names.size() + at] = results[aggregate];
      }
    }
    return row;
  }
}
