package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
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
  private static final Search ALL = new Search(List.of(), Shape.EVENTS);

  private Search(List<Command> commands, Shape shape) {
    super(commands, shape);
  }

  @Override
  Search made(List<Command> commands, Shape shape) {
    return new Search(commands, shape);
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
   * Keeps events from a time on.
   *
   * @param time the time, which is in: {@code -24h}, {@code -1d@d} (snapped to the day, in UTC),
   *     {@code now}, seconds since 1970, or {@code 2024-05-01T10:00:00Z}. The present is that of
   *     {@link RunOptions#now}
   * @return the search from then on
   * @throws SearchException if that is no time
   */
  public Search earliest(String time) {
    return with(new Filter(TimeBound.of(false, time)));
  }

  /**
   * Keeps events before a time.
   *
   * @param time the time, which is not in, as for {@link #earliest}
   * @return the search up to then
   * @throws SearchException if that is no time
   */
  public Search latest(String time) {
    return with(new Filter(TimeBound.of(true, time)));
  }

  /**
   * Gives a field a name of your own, under which alone it is known from here on. Refer to it by
   * {@link Fields#at}.
   *
   * @param field the field
   * @param newName the name
   * @return the search with that name
   */
  public Search rename(Field field, String newName) {
    Field.at(Objects.requireNonNull(newName, "newName is null"));
    List<Field> fields = List.of(Objects.requireNonNull(field, "field is null"));
    Search computed = computing(fields);
    return computed.with(new Rename(computed.plain(fields).get(0), newName));
  }

  /**
   * Runs the search and hands on the events that it finds, typed.
   *
   * @param source where to look
   * @param consumer called in the order of the search, by the calling thread
   * @return the account of what was read
   * @throws SearchException if a command has made other rows of the events, or the search would
   *     take more time or memory than it may
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport forEach(CloudTrailSource source, Consumer<? super CloudTrailEvent> consumer) {
    return TypedRun.of(this, Objects.requireNonNull(source, "source is null"), consumer);
  }

  /**
   * Runs the search and gives the events that it finds, typed. {@link #forEach} also tells what
   * could not be read.
   *
   * @param source where to look
   * @return the events, in the order of the search
   * @throws SearchException if a command has made other rows of the events, or the search would
   *     take more time or memory than it may
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public List<CloudTrailEvent> list(CloudTrailSource source) {
    List<CloudTrailEvent> found = new ArrayList<>();
    forEach(source, found::add);
    return List.copyOf(found);
  }
}
