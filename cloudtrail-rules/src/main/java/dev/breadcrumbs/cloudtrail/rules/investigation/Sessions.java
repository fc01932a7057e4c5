package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallNames;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallPlaces;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.KeyUse;
import dev.breadcrumbs.cloudtrail.rules.internal.session.KeyUses;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionFold;
import dev.breadcrumbs.cloudtrail.rules.internal.story.OpenThings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * All sessions that there are in the events of a source, and how they came out of one another.
 * Every event belongs to one session. Immutable and thread-safe.
 *
 * <pre>{@code
 * Sessions sessions = Sessions.of(CloudTrail.read(Path.of("logs")));
 * sessions.table().print();
 * }</pre>
 */
public final class Sessions {
  private static final FieldScan SCAN = FieldScan.of(SessionField.all());
  private static final int FEWEST = 10_000;
  private static final int MOST = 1_000_000;
  private static final long BYTES_EACH = 4_096;

  private final List<Session> sessions;
  private final Map<CredentialKey, Session> byKey;
  private final List<Link> links;
  private final SessionIndex index;
  private final CallPlaces places;

  /** Made when first asked for. */
  private final AtomicReference<@Nullable Origins> origins = new AtomicReference<>();

  private final long eventsLeftOut;
  private final long issuesLeftOut;
  private final ReadReport report;

  private Sessions(KeyUses uses, ReadReport report) {
    List<IssueFact> issues = uses.issues();
    List<KeyUse> sorted = uses.uses();
    SessionMaker maker = new SessionMaker(SessionFold.of(sorted, SessionFold.issuedKeys(issues)));
    sessions =
        maker.sessions().stream()
            .sorted(Comparator.comparing(Session::begin).thenComparing(Session::id))
            .toList();
    byKey = maker.byKey();
    index = new SessionIndex(sessions);
    places = uses.places(sorted);
    links = new Linker(index, byKey).links(issues);
    eventsLeftOut = uses.eventsLeftOut();
    issuesLeftOut = uses.issuesLeftOut();
    this.report = report;
  }

  /**
   * Reads a source, in one pass, and puts its sessions together.
   *
   * @param source the events
   * @return the sessions
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Sessions of(CloudTrailSource source) {
    return of(source, RunOptions.DEFAULT);
  }

  /**
   * Reads a source, in one pass, on threads of the caller's choice. The sessions do not depend on
   * it, nor on the order of the events. There is room for one credential for each 4 KB of the
   * heap's greatest size, from 10,000 to 1,000,000.
   *
   * @param source the events
   * @param threads how many threads, and whose
   * @return the sessions
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Sessions of(CloudTrailSource source, RunOptions threads) {
    long room = Runtime.getRuntime().maxMemory() / BYTES_EACH;
    return of(source, threads, (int) Math.max(FEWEST, Math.min(MOST, room)));
  }

  /**
   * Reads a source, in one pass, and keeps no more credentials than there is room for: long-lived
   * keys first. {@link #eventsLeftOut()} tells of the rest.
   *
   * @param source the events
   * @param threads how many threads, and whose
   * @param most how many credentials, and how many calls that issue them, there is room for
   * @return the sessions
   * @throws IllegalArgumentException if {@code most} is less than one
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static Sessions of(CloudTrailSource source, RunOptions threads, int most) {
    Objects.requireNonNull(source, "source is null");
    if (most < 1) {
      throw new IllegalArgumentException("most is less than one: " + most);
    }
    CallNames names = new CallNames(OpenThings::mayClose);
    KeyUses all = new KeyUses(most, names);
    ReadReport report =
        SCAN.run(source, threads, () -> new KeyUses(most, names), KeyUses::take, all::add);
    return new Sessions(all, report);
  }

  /**
   * Returns the sessions.
   *
   * @return the sessions, in the order in which they began, or else were first used
   */
  public List<Session> list() {
    return sessions;
  }

  /**
   * Returns how sessions came out of one another.
   *
   * @return the links, in the order of the calls
   */
  public List<Link> links() {
    return links;
  }

  /**
   * Finds the sessions that a text names: an access key, a session's id, an ARN of a principal or
   * of its role or user, a {@code principalId}, an address, an account or an actor's name. Whatever
   * names a session more closely goes before the rest: an access key's session is found alone.
   *
   * @param text the text
   * @return the sessions, in their order; none if there is no such
   */
  public List<Session> find(String text) {
    return index.find(Objects.requireNonNull(text, "text is null"));
  }

  /**
   * Finds the session of an event of the source.
   *
   * @param event the event
   * @return its session; empty if the source has none such, or there was no room for it
   */
  public Optional<Session> of(CloudTrailEvent event) {
    return Optional.ofNullable(byKey.get(CredentialKey.of(event)));
  }

  /**
   * Returns the session that a session came out of, in as many steps as are known: by the links
   * that are exact or inferred, and by which credentials are given. Services are passed over, as
   * they give credentials to everybody. Of sessions that came out of one another in a circle it is
   * one of the circle.
   *
   * @param session one of these sessions
   * @return the session at the beginning; the same one if it came out of none that is known
   */
  public Session origin(Session session) {
    Objects.requireNonNull(session, "session is null");
    Origins known = origins.get();
    if (known == null) {
      // Two threads may make the same.
      known = new Origins(index, links);
      origins.set(known);
    }
    return known.of(session);
  }

  SessionIndex index() {
    return index;
  }

  Map<CredentialKey, Session> byKey() {
    return byKey;
  }

  /**
   * Those files of the source that these sessions are of in which some credentials have calls, or
   * which have calls that may close what others opened. All of it where it is not made of files.
   */
  CloudTrailSource withCallsOf(Collection<CredentialKey> keys, CloudTrailSource source) {
    if (!(source instanceof CloudTrailLogs logs) || logs.files().size() != places.size()) {
      return source;
    }
    List<LogFile> files = logs.files();
    List<LogFile> some = places.of(keys).stream().mapToObj(files::get).toList();
    return CloudTrail.read(some).onProblem(logs.policy()).limits(logs.limits());
  }

  /**
   * Returns the links that led to a session.
   *
   * @param session the session's id
   * @return the links, in the order of the calls; none if it began before the events do
   */
  public List<Link> to(String session) {
    return index.to(links, session);
  }

  /**
   * Returns a table with a row for each session.
   *
   * @return the table, in the order of the sessions
   */
  public Table table() {
    return table(sessions);
  }

  /**
   * Returns a table with a row for each of some sessions.
   *
   * @param some the sessions
   * @return the table, in their order
   */
  public Table table(List<Session> some) {
    return SessionTable.of(some, links);
  }

  /**
   * Returns how many events were made with credentials that there was no room for.
   *
   * @return the number, zero unless there are very many credentials
   */
  public long eventsLeftOut() {
    return eventsLeftOut;
  }

  /**
   * Returns what is not in the list, and why.
   *
   * @return a sentence each; none if nothing was left out
   */
  public List<String> leftOut() {
    List<String> told = new ArrayList<>();
    if (eventsLeftOut > 0) {
      told.add(eventsLeftOut + " events of more credentials than there is room for");
    }
    if (issuesLeftOut > 0) {
      told.add(issuesLeftOut + " calls that issue credentials, more than there is room for");
    }
    return told;
  }

  /**
   * Returns the account of what was read.
   *
   * @return the report
   */
  public ReadReport report() {
    return report;
  }
}
