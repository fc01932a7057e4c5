package dev.breadcrumbs.cloudtrail.rules.investigation;

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

  /** Those that have their access key for an id are found by the key. */
  private final Map<String, Session> byOtherId = new HashMap<>();

  private final Map<String, List<Session>> byAccessKey;
  private final Map<String, List<Session>> byInstance = new HashMap<>();

  SessionIndex(List<Session> sessions) {
    this.sessions = sessions;
    byAccessKey = new HashMap<>(2 * sessions.size());
    sessions.forEach(this::add);
  }

  private void add(Session session) {
    Credential credential = session.credential();
    boolean own = session.kind() != SessionKind.ON_BEHALF && session.kind() != SessionKind.SERVICE;
    List<String> keys = own ? credential.accessKeyIds() : List.of();
    for (String key : keys) {
      put(byAccessKey, key, session);
    }
    if (keys.size() != 1 || !keys.get(0).equals(session.id())) {
      byOtherId.put(session.id(), session);
    }
    String name = credential.sessionName();
    if (SessionKinds.isInstance(name)) {
      put(byInstance, name, session);
    }
  }

  /** Adds a session to those that a text stands for. */
  static void put(Map<String, List<Session>> map, String key, Session session) {
    // Most have a key to themselves.
    List<Session> known = map.putIfAbsent(key, List.of(session));
    if (known != null && known.size() == 1) {
      known = new ArrayList<>(known);
      map.put(key, known);
    }
    if (known != null) {
      known.add(session);
    }
  }

  List<Session> all() {
    return sessions;
  }

  @Nullable Session byId(String id) {
    for (Session session : byAccessKey(id)) {
      if (session.id().equals(id)) {
        return session;
      }
    }
    return byOtherId.get(id);
  }

  /** The sessions whose own calls were made with a key. */
  List<Session> byAccessKey(String key) {
    return byAccessKey.getOrDefault(key, List.of());
  }

  /** The sessions that have the id of an instance for a name. */
  List<Session> ofInstance(String id) {
    return byInstance.getOrDefault(id, List.of());
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
