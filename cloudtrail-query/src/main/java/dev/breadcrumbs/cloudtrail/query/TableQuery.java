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
   * Gives a column another name.
   *
   * @param column the column
   * @param newName its new name
   * @return the same rows
   * @throws SearchException if there is no such column, or one of the new name already
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
   * Puts the rows of a second search behind these. Columns that only one of them has are empty in
   * the rows of the other.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory, 10,000,000 at most
   * @return the rows of both
   */
  public TableQuery append(TableQuery other) {
    return new TableQuery(commands().with(new Append(other.commands())));
  }

  /**
   * Adds up the numbers of rows, of columns, or both.
   *
   * @param totals which sums there are, and where
   * @param columns the columns that are added; none for all whose names do not begin with {@code _}
   * @return the rows, with the sums
   * @throws SearchException if there is no such column, or nothing is added
   */
  public TableQuery addtotals(Totals totals, String... columns) {
    List<NamedValue> fields = List.of(columns).stream().map(NamedValue::named).toList();
    return new TableQuery(commands().with(new Addtotals(totals.terms(), fields)));
  }

  /**
   * Makes one row of those that differ in one column only, which becomes a multivalue there.
   *
   * @param column the column
   * @return the rows, combined; each where the first of its was
   * @throws SearchException if there is no such column
   */
  public TableQuery mvcombine(String column) {
    return new TableQuery(commands().with(new Mvcombine(NamedValue.named(column))));
  }

  /**
   * Hands the rows to whoever keeps tables, each time that the search runs, and goes on with them.
   *
   * @param name the name of the table
   * @param sink who keeps it; called by the thread that runs the search
   * @return the same rows
   */
  public TableQuery outputlookup(String name, LookupSink sink) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(sink, "sink is null");
    return new TableQuery(commands().with(new Outputlookup(name, false, true, new Writing(sink))));
  }

  /**
   * Returns the names of the columns; behind a {@link Chart} that is split by a field, only those
   * that are known before the run.
   *
   * @return the names, in order
   */
  public List<String> columns() {
    return commands().columns();
  }

  /**
   * Returns what the filters with which the search begins ask for together. An event that does not
   * meet it cannot change the result, and so need not be looked at.
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
   * @param source where to look
   * @return the rows, with the account of what was read
   * @throws SearchException if the search would take more time or memory than it may
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
   * @throws SearchException if the search would take more time or memory than it may
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
