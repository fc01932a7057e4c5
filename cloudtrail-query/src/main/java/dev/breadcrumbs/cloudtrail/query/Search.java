package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
public final class Search {
  private static final int TOP_LIMIT = 10;
  private static final Search ALL = new Search(List.of());

  private final List<EventStep> steps;

  private Search(List<EventStep> steps) {
    this.steps = steps;
  }

  /**
   * Starts a search with all events, as {@code *} does.
   *
   * @return the search
   */
  public static Search events() {
    return ALL;
  }

  List<EventStep> steps() {
    return steps;
  }

  private Search with(EventStep step) {
    List<EventStep> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Search(List.copyOf(longer));
  }

  /**
   * Keeps the events that meet a condition.
   *
   * @param condition the condition
   * @return the narrower search
   */
  public Search filter(Condition condition) {
    return with(new EventStep.Filter(Objects.requireNonNull(condition, "condition is null")));
  }

  /**
   * Makes fields of the named groups of a regular expression, which is looked for in another field.
   * Where it is not found, the fields stay what they were. Refer to them by {@link Fields#at}.
   *
   * @param field the field to look in
   * @param regex a regular expression with named groups, {@code (?<name>...)}
   * @return the search with those fields
   * @throws SearchException if it is no regular expression or names no group
   */
  public Search rex(Field field, String regex) {
    return with(new EventStep.Rex(Objects.requireNonNull(field, "field is null"), Regex.of(regex)));
  }

  /**
   * Gives a field a name of your own. Refer to it by {@link Fields#at}.
   *
   * @param field the field
   * @param newName the name
   * @return the search with that name
   */
  public Search rename(Field field, String newName) {
    Field.at(Objects.requireNonNull(newName, "newName is null"));
    return with(new EventStep.Rename(Objects.requireNonNull(field, "field is null"), newName));
  }

  /**
   * Aggregates the events: into one row, or, followed by {@link StatsQuery#by}, into one a group.
   *
   * @param aggregates one or more
   * @return the rows
   * @throws SearchException if there is none, or two have one name
   */
  public StatsQuery stats(Aggregate... aggregates) {
    if (aggregates.length == 0) {
      throw new SearchException("stats needs an aggregate, such as count()");
    }
    return new StatsQuery(this, new Projection.Stats(List.of(aggregates), List.of()));
  }

  /**
   * Finds the 10 most frequent values of a field, or combinations of several, with count and
   * percent.
   *
   * @param fields one or more fields; events that lack one are not counted
   * @return the rows, most frequent first
   */
  public TableQuery top(Field... fields) {
    return top(TOP_LIMIT, fields);
  }

  /**
   * Finds the most frequent values of a field, or combinations of several, with count and percent.
   *
   * @param limit how many rows at most; 0 for all
   * @param fields one or more fields; events that lack one are not counted
   * @return the rows, most frequent first
   * @throws SearchException if there is no field
   */
  public TableQuery top(int limit, Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("top needs a field");
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit is negative: " + limit);
    }
    return new TableQuery(this, new Projection.Top(limit, List.of(fields)), List.of());
  }

  /**
   * Makes one row an event, with a column a field; where an event lacks the field its cell is
   * empty.
   *
   * @param fields the columns
   * @return the rows, in the order of the source
   * @throws SearchException if there is no field, or two have one name
   */
  public TableQuery table(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("table needs a field");
    }
    return new TableQuery(this, new Projection.ToTable(List.of(fields)), List.of());
  }

  /**
   * Runs the search and hands on the events that it finds, typed.
   *
   * @param source where to look
   * @param consumer called in the order of the source, by the calling thread
   * @return the account of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport forEach(CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    Objects.requireNonNull(source, "source is null");
    if (source instanceof LoadedEvents loaded) {
      new LoadedSearch(ScanPlan.of(this), loaded.store()).forEach(consumer);
      return loaded.report();
    }
    EventPipeline pipeline = EventPipeline.of(this);
    return source.forEach(
        event -> {
          if (pipeline.test(PathValues.of(event))) {
            consumer.accept(event);
          }
        });
  }

  /**
   * Runs the search and gives the events that it finds, typed. {@link #forEach} also tells what
   * could not be read.
   *
   * @param source where to look
   * @return the events, in the order of the source
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public List<CloudTrailEvent> list(CloudTrailSource source) {
    List<CloudTrailEvent> found = new ArrayList<>();
    forEach(source, found::add);
    return List.copyOf(found);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Search search && search.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /**
   * Gives the search as text.
   *
   * @return its steps, joined by bars; {@code *} for all events
   */
  @Override
  public String toString() {
    return steps.isEmpty()
        ? "*"
        : steps.stream().map(EventStep::toString).collect(Collectors.joining(" | ", "* | ", ""));
  }
}
