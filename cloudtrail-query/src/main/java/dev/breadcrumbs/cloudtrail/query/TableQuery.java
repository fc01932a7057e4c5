package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The second stage of a search: rows, whose columns are known before it runs. A wrong column name
 * fails here, when the search is built. Immutable.
 */
public sealed class TableQuery permits StatsQuery {
  private final Search search;
  private final Projection projection;
  private final List<RowStep> steps;
  private final List<String> columns;

  TableQuery(Search search, Projection projection, List<RowStep> steps) {
    this.search = search;
    this.projection = projection;
    this.steps = List.copyOf(steps);
    List<String> known = Columns.distinct(projection.columns());
    for (RowStep step : steps) {
      known = step.columns(known);
    }
    this.columns = known;
  }

  private TableQuery with(RowStep step) {
    List<RowStep> longer = new ArrayList<>(steps);
    longer.add(step);
    return new TableQuery(search, projection, longer);
  }

  /**
   * Orders the rows. It is stable, and cuts nothing off.
   *
   * @param keys the columns, the most important first
   * @return the ordered rows
   * @throws SearchException if there is no such column, or no key
   */
  public TableQuery sort(SortKey... keys) {
    if (keys.length == 0) {
      throw new SearchException("sort needs a column, such as desc(\"count\")");
    }
    return with(new RowStep.Sort(List.of(keys)));
  }

  /**
   * Keeps the first rows.
   *
   * @param limit how many at most
   * @return those rows
   * @throws IllegalArgumentException if the limit is negative
   */
  public TableQuery head(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
    return with(new RowStep.Head(limit));
  }

  /**
   * Keeps the rows that meet a condition on their columns, as {@code at("count").gt(5)}.
   *
   * @param condition a condition whose fields are columns
   * @return those rows
   * @throws SearchException if there is no such column
   */
  public TableQuery filter(Condition condition) {
    return with(new RowStep.Filter(Objects.requireNonNull(condition, "condition is null")));
  }

  /**
   * Keeps some columns, in the order given.
   *
   * @param names the columns
   * @return rows with those columns
   * @throws SearchException if there is no such column, or no name
   */
  public TableQuery table(String... names) {
    if (names.length == 0) {
      throw new SearchException("table needs a column");
    }
    return with(new RowStep.Select(List.of(names)));
  }

  /**
   * Gives a column another name.
   *
   * @param column the column
   * @param newName its new name
   * @return the same rows
   * @throws SearchException if there is no such column, or one of the new name already
   */
  public TableQuery rename(String column, String newName) {
    return with(new RowStep.Rename(column, Objects.requireNonNull(newName, "newName is null")));
  }

  /**
   * Gives the names of the columns.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return columns;
  }

  Search search() {
    return search;
  }

  Projection projection() {
    return projection;
  }

  List<RowStep> steps() {
    return steps;
  }

  /**
   * Runs the search.
   *
   * @param source where to look
   * @return the rows, with the account of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Table run(CloudTrailSource source) {
    return run(source, RunOptions.DEFAULT);
  }

  /**
   * Runs the search on threads of the caller's choice.
   *
   * @param source where to look
   * @param options how many threads, and whose
   * @return the rows, with the account of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Table run(CloudTrailSource source, RunOptions options) {
    return Executor.LOADED.run(
        this,
        Objects.requireNonNull(source, "source is null"),
        Objects.requireNonNull(options, "options is null"));
  }

  /**
   * Runs the search on events in memory.
   *
   * @param events the events
   * @return the rows
   */
  public Table run(Collection<CloudTrailEvent> events) {
    return run(CloudTrail.of(events));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableQuery query
        && query.search.equals(search)
        && query.projection.equals(projection)
        && query.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return Objects.hash(search, projection, steps);
  }

  /**
   * Gives the search as text.
   *
   * @return for example {@code * | stats count by errorCode | sort 0 - count}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(search).append(" | ").append(projection);
    steps.forEach(step -> text.append(" | ").append(step));
    return text.toString();
  }
}
