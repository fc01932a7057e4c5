package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.FieldScan;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CredentialKey;
import dev.breadcrumbs.cloudtrail.rules.internal.session.SessionField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a story, and how to find their calls among all events. Where each has an
 * access key, that alone is read of an event to see whether it may be one of theirs. Immutable.
 */
public final class StoryKeys {
  private static final FieldScan WHOLE = FieldScan.of(SessionField.ofCallers());

  private static final int ACCESS_KEY_ID = 1;
  private static final FieldScan BY_ACCESS_KEY =
      FieldScan.of(List.of(Fields.EVENT_NAME, Fields.at("userIdentity.accessKeyId")));

  private final Map<CredentialKey, String> sessions;
  private final Set<String> accessKeyIds = new HashSet<>();
  private final boolean byAccessKey;

  /**
   * Takes the credentials.
   *
   * @param sessions the id of each one's session
   */
  public StoryKeys(Map<CredentialKey, String> sessions) {
    this.sessions = Map.copyOf(sessions);
    sessions.keySet().forEach(key -> accessKeyIds.add(key.accessKeyId()));
    byAccessKey = !accessKeyIds.contains("");
  }

  /** The scan whose events the methods here take. The name of the call comes first in it. */
  public FieldScan scan() {
    return byAccessKey ? BY_ACCESS_KEY : WHOLE;
  }

  /** Whether an event may be a call of theirs. Of few events that are none this is true. */
  boolean mayBeOf(FieldScan.Event event) {
    if (byAccessKey) {
      String key = event.text(ACCESS_KEY_ID);
      return key != null && accessKeyIds.contains(key);
    }
    return caller(event).session != null;
  }

  /** Whose call it is; null if it is none of theirs. */
  @Nullable Owner owner(FieldScan.Event event, CloudTrailEvent typed) {
    CredentialKey key = byAccessKey ? CredentialKey.of(typed) : caller(event).key;
    String session = sessions.get(key);
    return session == null ? null : new Owner(session, key.isOnBehalf());
  }

  /**
   * Who made a call of the story.
   *
   * @param session the id of the session
   * @param onBehalf whether a service made it on the session's behalf
   */
  record Owner(String session, boolean onBehalf) {}

  /** A credential, and the id of its session if that belongs to the story. */
  private record Caller(CredentialKey key, @Nullable String session) {}

  /** Looked up once of all events that name the caller in the same bytes. */
  private Caller caller(FieldScan.Event event) {
    int place = SessionField.USER_IDENTITY.place();
    if (event.kept(place) instanceof Caller known) {
      return known;
    }
    CredentialKey key = CredentialKey.read(event);
    Caller made = new Caller(key, sessions.get(key));
    event.keep(place, made);
    return made;
  }
}
