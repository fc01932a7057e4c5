package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds sessions by whose they are and when they began, under each name that a call may say. */
final class Beginnings {
  private final Map<Begun, List<Session>> sessions = new HashMap<>();

  /** When sessions began, and whose they are. */
  private record Begun(Instant time, List<String> whose) {}

  /**
   * Looks through sessions.
   *
   * @param sought the calls that are asked for, at whose times alone a session counts
   */
  Beginnings(List<Session> all, List<Issue> sought) {
    Set<Instant> times = new HashSet<>();
    for (Issue issue : sought) {
      Instant time = issue.time();
      if (time != null) {
        times.add(time);
      }
    }
    for (Session session : all) {
      Instant begun = session.credential().creationDate();
      if (begun != null && times.contains(begun)) {
        add(begun, session);
      }
    }
  }

  private void add(Instant begun, Session session) {
    Credential credential = session.credential();
    put(begun, arn(text(credential.arn())), session);
    put(begun, principal(text(credential.principalId())), session);
    put(begun, role(text(credential.issuerArn()), credential.sessionName()), session);
  }

  private void put(Instant begun, List<String> whose, Session session) {
    sessions.computeIfAbsent(new Begun(begun, whose), each -> new ArrayList<>(1)).add(session);
  }

  static List<String> arn(String arn) {
    return List.of("arn", arn);
  }

  static List<String> principal(String principalId) {
    return List.of("principalId", principalId);
  }

  static List<String> role(String arn, String sessionName) {
    return List.of("role", arn, sessionName);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * The sessions of somebody that began at a time.
   *
   * @param whose {@link #arn}, {@link #principal} or {@link #role}
   */
  List<Session> at(@Nullable Instant time, List<String> whose) {
    return time == null ? List.of() : sessions.getOrDefault(new Begun(time, whose), List.of());
  }
}
