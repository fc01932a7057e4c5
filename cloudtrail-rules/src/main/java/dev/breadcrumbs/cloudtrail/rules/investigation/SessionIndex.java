package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds sessions by what calls say of them. */
final class SessionIndex {
  private final List<Session> sessions;
  private final Map<String, Session> byId = new HashMap<>();
  private final Map<String, List<Session>> byAccessKey = new HashMap<>();
  private final Map<Begun, List<Session>> byBeginning = new HashMap<>();
  private final Map<String, List<Session>> byInstance = new HashMap<>();
  private final Map<String, List<Session>> byPrincipal = new HashMap<>();

  /** When sessions began, and whose they are. */
  private record Begun(Instant time, List<String> whose) {}

  SessionIndex(List<Session> sessions) {
    this.sessions = sessions;
    sessions.forEach(this::add);
  }

  private void add(Session session) {
    Credential credential = session.credential();
    byId.put(session.id(), session);
    if (session.kind() != SessionKind.ON_BEHALF && session.kind() != SessionKind.SERVICE) {
      credential.accessKeyIds().forEach(key -> put(byAccessKey, key, session));
    }
    addBeginning(session, credential);
    put(byPrincipal, credential.principalId(), session);
    String name = credential.sessionName();
    if (SessionKinds.isInstance(name)) {
      put(byInstance, name, session);
    }
  }

  /** Under each name by which a call may tell whose session it began. */
  private void addBeginning(Session session, Credential credential) {
    Instant begun = credential.creationDate();
    if (begun == null) {
      return;
    }
    put(byBeginning, new Begun(begun, arn(text(credential.arn()))), session);
    put(byBeginning, new Begun(begun, principal(text(credential.principalId()))), session);
    List<String> role = role(text(credential.issuerArn()), credential.sessionName());
    put(byBeginning, new Begun(begun, role), session);
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

  private static <K> void put(Map<K, List<Session>> map, @Nullable K key, Session session) {
    if (key != null) {
      map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(session);
    }
  }

  List<Session> all() {
    return sessions;
  }

  @Nullable Session byId(String id) {
    return byId.get(id);
  }

  /** The sessions whose own calls were made with a key. */
  List<Session> byAccessKey(String key) {
    return byAccessKey.getOrDefault(key, List.of());
  }

  /**
   * The sessions of somebody that began at a time.
   *
   * @param whose {@link #arn}, {@link #principal} or {@link #role}
   */
  List<Session> begunAt(@Nullable Instant time, List<String> whose) {
    return time == null ? List.of() : byBeginning.getOrDefault(new Begun(time, whose), List.of());
  }

  /** The sessions that have the id of an instance for a name. */
  List<Session> ofInstance(String id) {
    return byInstance.getOrDefault(id, List.of());
  }

  /** The sessions of a principal. */
  List<Session> ofPrincipal(String principalId) {
    return byPrincipal.getOrDefault(principalId, List.of());
  }

  /** The sessions that a text names, by the name that is closest. */
  List<Session> find(String text) {
    List<Predicate<Session>> names =
        List.of(
            session -> session.id().equals(text),
            session -> session.credential().accessKeyIds().contains(text),
            session -> text.equals(session.credential().arn()),
            session -> text.equals(session.credential().issuerArn()),
            session -> text.equals(session.credential().principalId()),
            session -> isUniqueIdOf(text, session.credential().principalId()),
            session -> session.use().addresses().containsKey(text),
            session -> text.equals(session.credential().actor()),
            session -> text.equals(session.credential().userName()),
            session -> text.equals(session.credential().accountId()));
    for (Predicate<Session> name : names) {
      List<Session> found = sessions.stream().filter(name).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The id of a role stands before the colon in those of its sessions. */
  private static boolean isUniqueIdOf(String text, @Nullable String principalId) {
    return principalId != null && !text.isEmpty() && principalId.startsWith(text + ":");
  }

  List<Link> to(List<Link> links, String session) {
    Objects.requireNonNull(session, "session is null");
    return links.stream().filter(link -> session.equals(link.to())).toList();
  }
}
