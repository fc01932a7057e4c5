package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.story.ChangeCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that was changed, in the order of time, and in which session. A change is a call that
 * succeeded and does not only read. Immutable.
 *
 * @param list the changes; of more than 20,000 the earliest
 * @param leftOut how many more there are
 * @param report the account of what was read
 */
public record Changes(List<Change> list, long leftOut, ReadReport report) {
  private static final FieldScan SCAN = FieldScan.of(SessionField.all());
  private static final int MOST = 20_000;
  private static final List<String> COLUMNS =
      List.of("time", "session", "actor", "call", "service", "region", "address", "eventIDs");

  /** Checks the parts and copies the list. */
  public Changes {
    list = List.copyOf(list);
    Objects.requireNonNull(report, "report is null");
  }

  /**
   * Reads a source twice, for its sessions and for its changes.
   *
   * @param source the events
   * @param threads how many threads, and whose; the changes do not depend on it
   * @return the changes
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Changes of(CloudTrailSource source, RunOptions threads) {
    Sessions sessions = Sessions.of(source, threads);
    return of(source, threads, sessions, key -> true);
  }

  /**
   * Reads a source twice, for its sessions and for the changes of some of them.
   *
   * @param source the events
   * @param threads how many threads, and whose; the changes do not depend on it
   * @param name names the sessions, as for {@link Sessions#find}
   * @return the changes
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Changes of(CloudTrailSource source, RunOptions threads, String name) {
    Sessions sessions = Sessions.of(source, threads);
    Set<String> ids = sessions.find(name).stream().map(Session::id).collect(Collectors.toSet());
    return of(
        source,
        threads,
        sessions,
        key -> {
          Session session = sessions.byKey().get(key);
          return session != null && ids.contains(session.id());
        });
  }

  private static Changes of(
      CloudTrailSource source,
      RunOptions threads,
      Sessions sessions,
      Predicate<CredentialKey> wanted) {
    ChangeCalls calls = new ChangeCalls(MOST, wanted);
    SCAN.run(source, threads, () -> new ChangeCalls(MOST, wanted), ChangeCalls::take, calls::add);
    Map<String, List<Link>> links = new HashMap<>();
    for (Link link : sessions.links()) {
      links.computeIfAbsent(link.eventID(), each -> new ArrayList<>()).add(link);
    }
    List<Change> list = new ArrayList<>();
    for (ChangeCalls.Change change : calls.inOrder()) {
      Session session = sessions.byKey().get(change.credential());
      list.add(
          new Change(
              session == null ? "" : session.id(),
              session == null ? "" : session.credential().actor(),
              Steps.of(change.calls(), change.credential().isOnBehalf(), links)));
    }
    return new Changes(list, calls.leftOut(), sessions.report());
  }

  /**
   * Returns a table with a row for each change.
   *
   * @return the table, in the order of time
   */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Change change : list) {
      StoryStep step = change.step();
      rows.add(
          List.of(
              step.first() == null ? "" : step.first().toString(),
              change.session(),
              change.actor(),
              StoryWords.call(step),
              step.eventSource(),
              String.join(", ", step.regions()),
              String.join(", ", step.addresses()),
              String.join(", ", step.eventIDs())));
    }
    return Search.inputlookup(LookupTable.of("changes", COLUMNS, rows))
        .run(CloudTrail.of(List.of()));
  }
}
