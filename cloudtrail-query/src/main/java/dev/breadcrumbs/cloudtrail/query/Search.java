package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.command.Append;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rename;
import dev.breadcrumbs.cloudtrail.query.internal.command.SpathAll;
import dev.breadcrumbs.cloudtrail.query.internal.command.TimeFilter;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Inputlookup;
import dev.breadcrumbs.cloudtrail.query.internal.engine.SearchRun;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The first stage of a search: events. {@link #stats}, {@link #top} and {@link #table} lead to the
 * second, {@link TableQuery}: rows. Both are immutable values that can be named, kept, compared and
 * run on any source, by any number of threads.
 *
 * <pre>{@code
 * Table errors = events()
 *     .filter(EVENT_SOURCE.eq("iam.amazonaws.com"))
 *     .stats(count()).by(ERROR_CODE.orElse("success"))
 *     .sort(desc("count"))
 *     .run(CloudTrail.read(Path.of("logs")));
 * }</pre>
 */
public final class Search extends Pipeline<Search> {
  private static final Search ALL = new Search(CommandList.EVENTS);

  Search(CommandList commands) {
    super(commands);
  }

  @Override
  Search made(CommandList longer) {
    return new Search(longer);
  }

  /**
   * Starts a search with all events, as {@code *} does.
   *
   * @return the search
   */
  public static Search events() {
    return ALL;
  }

  /**
   * Starts a query with the rows of a table instead of events.
   *
   * @param table the table; empty cells are missing values
   * @return its rows
   */
  public static TableQuery inputlookup(LookupTable table) {
    return new TableQuery(CommandList.EVENTS.with(new Inputlookup(table.data(), 0)));
  }

  /**
   * Extracts all values from JSON text, like {@code spath input=} in Splunk. Later commands refer
   * to each by its path in the text, with {@link Fields#at}. Fields that do not occur in the text
   * remain unchanged.
   *
   * @param input the field with the text or object
   * @return the search with those fields
   */
  public Search spath(Field input) {
    return new Search(commands().with(Field.values(input), plain -> new SpathAll(plain.get(0))));
  }

  /**
   * Appends the events that a second search finds.
   *
   * @param other the second search; it runs first, on the same source, and the fields that later
   *     commands need of its events are held in memory
   * @return the events of both
   */
  public Search append(Search other) {
    return new Search(commands().with(new Append(other.commands())));
  }

  /**
   * Appends the rows of a second search to these events. They have their columns and no other
   * fields.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory
   * @return the events and the rows
   */
  public Search append(TableQuery other) {
    return new Search(commands().with(new Append(other.commands())));
  }

  /**
   * Keeps events at or after a time.
   *
   * @param time the time, inclusive: {@code -24h}, {@code -1d@d} (snapped to the day, in UTC),
   *     {@code now}, seconds since 1970, or {@code 2024-05-01T10:00:00Z}. Relative times count from
   *     {@link RunOptions#now}
   * @return the search from then on
   * @throws SearchException if it is not a time
   */
  public Search earliest(String time) {
    return new Search(commands().with(TimeFilter.of(false, time)));
  }

  /**
   * Keeps events at or after a time.
   *
   * @param time the time, inclusive
   * @return the search from then on
   */
  public Search earliest(Instant time) {
    return earliest(Objects.requireNonNull(time, "time is null").toString());
  }

  /**
   * Keeps events before a time.
   *
   * @param time the time, exclusive
   * @return the search up to then
   */
  public Search latest(Instant time) {
    return latest(Objects.requireNonNull(time, "time is null").toString());
  }

  /**
   * Keeps events before a time.
   *
   * @param time the time, exclusive, in the forms of {@link #earliest}
   * @return the search up to then
   * @throws SearchException if it is not a time
   */
  public Search latest(String time) {
    return new Search(commands().with(TimeFilter.of(true, time)));
  }

  /**
   * Renames a field. From here on it is known only by its new name; refer to it by {@link
   * Fields#at}.
   *
   * @param field the field
   * @param newName the name
   * @return the search with that name
   */
  public Search rename(Field field, String newName) {
    NamedValue.at(newName);
    Objects.requireNonNull(field, "field is null");
    return new Search(
        commands().with(Field.values(field), plain -> new Rename(plain.get(0), newName)));
  }

  /**
   * Runs the search and passes on the events that it finds, as typed events.
   *
   * @param source the source to search
   * @param consumer called in the order of the search, on the calling thread
   * @return the report of what was read
   * @throws SearchException if a command turns events into other rows, or the search exceeds its
   *     limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport forEach(CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    return forEach(source, RunOptions.DEFAULT, consumer);
  }

  /**
   * Runs the search and passes on the events that it finds, as typed events.
   *
   * @param source the source to search
   * @param options how many threads to use, and whose; and the present for {@link #earliest}
   * @param consumer called in the order of the search, on the calling thread
   * @return the report of what was read
   * @throws SearchException if a command turns events into other rows, or the search exceeds its
   *     limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport forEach(
      CloudTrailSource source, RunOptions options, Consumer<? super CloudTrailEvent> consumer) {
    Objects.requireNonNull(source, "source is null");
    Objects.requireNonNull(consumer, "consumer is null");
    return SearchRun.on(source, options.settings()).events(commands(), consumer);
  }

  /**
   * Runs the search and returns the events that it finds, as typed events. {@link #forEach} also
   * returns a report of what could not be read.
   *
   * @param source the source to search
   * @return the events, in the order of the search
   * @throws SearchException if a command turns events into other rows, or the search exceeds its
   *     limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public List<CloudTrailEvent> list(CloudTrailSource source) {
    return list(source, RunOptions.DEFAULT);
  }

  /**
   * Runs the search and returns the events that it finds, as typed events.
   *
   * @param source the source to search
   * @param options how many threads to use, and whose; and the present for {@link #earliest}
   * @return the events, in the order of the search
   * @throws SearchException if a command turns events into other rows, or the search exceeds its
   *     limits of time or memory
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public List<CloudTrailEvent> list(CloudTrailSource source, RunOptions options) {
    List<CloudTrailEvent> found = new ArrayList<>();
    forEach(source, options, found::add);
    return List.copyOf(found);
  }
}
