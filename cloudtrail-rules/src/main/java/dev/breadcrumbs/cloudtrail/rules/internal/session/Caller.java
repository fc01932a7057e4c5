package dev.breadcrumbs.cloudtrail.rules.internal.session;

import dev.breadcrumbs.cloudtrail.query.FieldScan;
import java.util.List;
import java.util.stream.Stream;

/** What an event's {@code userIdentity} says of who acted. Immutable. */
final class Caller {
  /** What is the same in all events of a session, or else the first in the order of texts. */
  static final List<SessionField> TRAITS =
      List.of(
          SessionField.ACTOR,
          SessionField.USER_NAME,
          SessionField.ISSUER_ARN,
          SessionField.MFA,
          SessionField.ROLE_DELIVERY,
          SessionField.SOURCE_IDENTITY,
          SessionField.ON_BEHALF_OF);

  private static final int[] PLACES =
      Stream.of(SessionField.values()).mapToInt(TRAITS::indexOf).toArray();

  private final CredentialKey key;
  private final String[] traits = new String[TRAITS.size()];

  private Caller(FieldScan.Event event) {
    key = CredentialKey.read(event);
    for (int at = 0; at < TRAITS.size(); at++) {
      traits[at] = TRAITS.get(at).read(event);
    }
  }

  /** The caller of an event; the same object where many events name it in the same bytes. */
  static Caller of(FieldScan.Event event) {
    int place = SessionField.USER_IDENTITY.place();
    if (event.kept(place) instanceof Caller known) {
      return known;
    }
    Caller made = new Caller(event);
    event.keep(place, made);
    return made;
  }

  CredentialKey key() {
    return key;
  }

  /** The place of one of {@link #TRAITS}. */
  static int placeOf(SessionField trait) {
    return PLACES[trait.place()];
  }

  /** One of {@link #TRAITS}, by its place there; empty if it is missing. */
  String trait(int place) {
    return traits[place];
  }
}
