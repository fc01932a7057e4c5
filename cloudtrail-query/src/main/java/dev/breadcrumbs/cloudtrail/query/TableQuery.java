package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.query.internal.command.Addtotals;
import dev.breadcrumbs.cloudtrail.query.internal.command.Append;
import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.command.Mvcombine;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rename;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Outputlookup;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.engine.SearchRun;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Subsearches;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The second stage of a search: rows, whose columns are known before it runs. A wrong column name
 * fails here, when the search is built. Immutable.
 */
public sealed class TableQuery extends Pipeline<TableQuery> permits StatsQuery, TopQuery {
  TableQuery(CommandList commands) {
    super(commands);
  }

  @Override
  TableQuery made(CommandList longer) {
    return new TableQuery(longer);
  }

  /**
   * Keeps some columns, in the order given.
   *
   * @param names the columns
   * @return rows with those columns
   * @throws SearchException if there is no such column, or no name
   */
  public TableQuery table(String... names) {
    return new TableQuery(
        commands()
            .with(new Project("table", List.of(names).stream().map(NamedValue::named).toList())));
  }

  /**
   * Renames a column.
   *
   * @param column the column
   * @param newName its new name
   * @return the same rows
   * @throws SearchException if there is no such column, or one with the new name already exists
   */
  public TableQuery rename(String column, String newName) {
    return new TableQuery(
        commands()
            .with(
                new Rename(
                    commands().byName(NamedValue.named(column)),
                    Objects.requireNonNull(newName, "newName is null"))));
  }

  /**
   * Appends the rows of a second search. Columns that only one of the two has are empty in the rows
   * of the other.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory, 10,000,000 at most
   * @return the rows of both
   */
  public TableQuery append(TableQuery other) {
    return new TableQuery(commands().with(new Append(other.commands())));
  }

  /**
   * Adds totals of rows, of columns, or of both.
   *
   * @param totals which totals to add, and where
   * @param columns the columns to add up; none for all whose names do not start with {@code _}
   * @return the rows, with the totals
   * @throws SearchException if there is no such column, or nothing is added
   */
  public TableQuery addtotals(Totals totals, String... columns) {
    List<NamedValue> fields = List.of(columns).stream().map(NamedValue::named).toList();
    return new TableQuery(commands().with(new Addtotals(totals.terms(), fields)));
  }

  /**
   * Combines rows that differ in only one column, which becomes a multivalue.
   *
   * @param column the column
   * @return the combined rows, each at the position of the first one
   * @throws SearchException if there is no such column
   */
  public TableQuery mvcombine(String column) {
    return new TableQuery(commands().with(new Mvcombine(NamedValue.named(column))));
  }

  /**
   * Writes the rows to a sink each time that the search runs, and continues with them.
   *
   * @param name the name of the table
   * @param sink the sink; called on the thread that runs the search
   * @return the same rows
   */
  public TableQuery outputlookup(String name, LookupSink sink) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(sink, "sink is null");
    return new TableQuery(commands().with(new Outputlookup(name, false, true, new Writing(sink))));
  }

  /**
   * Returns the names of the columns; after a {@link Chart} that is split by a field, only those
   * known before the run.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return commands().columns();
  }

  /**
   * Returns the combined condition of the filters at the start of the search. Events that do not
   * meet it cannot change the result and can be skipped.
   *
   * @return the condition; empty if the search begins with something else, if its first filters ask
   *     only for what depends on the present, or if it has a subsearch, which looks at all events
   */
  public Optional<Condition> leadingCondition() {
    if (!Subsearches.of(commands()).isEmpty()) {
      return Optional.empty();
    }
    Condition[] leading =
        commands().commands().stream()
            .takeWhile(Filter.class::isInstance)
            .flatMap(filter -> Clauses.members(((Filter) filter).clause()))
            .filter(clause -> !Clauses.dependsOnRun(clause))
            .map(Condition::new)
            .toArray(Condition[]::new);
    return leading.length == 0 ? Optional.empty() : Optional.of(Condition.allOf(leading));
  }

  /**
   * Runs the search.
   *
   * @param source the source to search
   * @return the rows, with the report of what was read
   * @throws SearchException if the search exceeds its limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Table run(CloudTrailSource source) {
    return run(source, RunOptions.DEFAULT);
  }

  /**
   * Runs the search on threads of the caller's choice.
   *
   * @param source the source to search
   * @param options how many threads, and whose
   * @return the rows, with the report of what was read
   * @throws SearchException if the search exceeds its limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Table run(CloudTrailSource source, RunOptions options) {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(options, "options is null");
    return Table.of(SearchRun.on(source, options.settings()).rows(commands()));
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
}
