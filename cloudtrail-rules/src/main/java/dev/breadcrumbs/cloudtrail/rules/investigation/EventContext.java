package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.story.Neighbours;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event, the session that it belongs to, and what happened there just before and after.
 * Immutable.
 *
 * @param event the event
 * @param session its session; null if there was no room for it among very many
 * @param beginning how the session came to be; none if the events do not tell
 * @param before the events of the session just before, in the order of time
 * @param after the events of the session just after, in the order of time
 */
public record EventContext(
    CloudTrailEvent event,
    @Nullable Session session,
    List<Link> beginning,
    List<CloudTrailEvent> before,
    List<CloudTrailEvent> after) {
  private static final FieldScan SCAN = FieldScan.of(SessionField.all());

  /** Checks the parts and copies the lists. */
  public EventContext {
    Objects.requireNonNull(event, "event is null");
    beginning = List.copyOf(beginning);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Reads a source for an event, its session and its neighbours: three times.
   *
   * @param source the events
   * @param eventID the event's id
   * @param neighbours how many events on each side
   * @param threads how many threads, and whose
   * @return the event, and the account of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Found find(
      CloudTrailSource source, String eventID, int neighbours, RunOptions threads) {
    Set<CloudTrailEvent> events = new LinkedHashSet<>();
    ReadReport report =
        Search.events()
            .filter(Fields.EVENT_ID.eq(eventID))
            .forEach(source, threads, event -> events.add(event));
    if (events.isEmpty()) {
      return new Found(List.of(), report);
    }
    Sessions sessions = Sessions.of(source, threads);
    List<EventContext> found = new ArrayList<>();
    for (CloudTrailEvent event : events) {
      found.add(of(source, event, sessions, neighbours, threads));
    }
    return new Found(found, report);
  }

  /**
   * What was found. Immutable.
   *
   * @param events the event; several if different events have its id, none if none has
   * @param report the account of what was read
   */
  public record Found(List<EventContext> events, ReadReport report) {
    /** Checks the parts and copies the list. */
    public Found {
      events = List.copyOf(events);
      Objects.requireNonNull(report, "report is null");
    }
  }

  private static EventContext of(
      CloudTrailSource source,
      CloudTrailEvent event,
      Sessions sessions,
      int neighbours,
      RunOptions threads) {
    Optional<Session> session = sessions.of(event);
    if (session.isEmpty()) {
      return new EventContext(event, null, List.of(), List.of(), List.of());
    }
    Set<CredentialKey> keys =
        sessions.byKey().entrySet().stream()
            .filter(each -> each.getValue().equals(session.get()))
            .map(each -> each.getKey())
            .collect(Collectors.toSet());
    Neighbours near = new Neighbours(keys, event, neighbours);
    SCAN.run(
        source,
        threads,
        () -> new Neighbours(keys, event, neighbours),
        Neighbours::take,
        near::add);
    return new EventContext(
        event, session.get(), sessions.to(session.get().id()), near.before(), near.after());
  }
}
