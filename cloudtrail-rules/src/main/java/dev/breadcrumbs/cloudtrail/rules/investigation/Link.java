package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call by which one session led to another. Immutable.
 *
 * @param kind how
 * @param from id of the session that made the call
 * @param to id of the session that came of it; null if it is not among the events: the credential
 *     was never used, or elsewhere
 * @param certainty how sure that is
 * @param basis what it stands on: the fields that are the same, and those that are not
 * @param candidates ids of all sessions that the call may have led to, or that may have led here,
 *     if there are several; empty otherwise. Of very many only the first, and the basis says so
 * @param eventName the call
 * @param eventID id of the call's event; empty if it has none
 * @param eventTime time of the call
 * @param issued what was given: an access key, a user, an instance; empty if it is not recorded
 */
public record Link(
    LinkKind kind,
    String from,
    @Nullable String to,
    Certainty certainty,
    String basis,
    List<String> candidates,
    String eventName,
    String eventID,
    @Nullable Instant eventTime,
    String issued) {
  /** Checks the parts and copies the list. */
  public Link {
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(from, "from is null");
    Objects.requireNonNull(certainty, "certainty is null");
    Objects.requireNonNull(basis, "basis is null");
    candidates = List.copyOf(candidates);
    Objects.requireNonNull(eventName, "eventName is null");
    Objects.requireNonNull(eventID, "eventID is null");
    Objects.requireNonNull(issued, "issued is null");
  }

  /**
   * Returns the session that came of the call.
   *
   * @return its id; empty if it is not among the events
   */
  public Optional<String> target() {
    return Optional.ofNullable(to);
  }

  Link ambiguous(String why, List<String> all) {
    return new Link(
        kind, from, to, Certainty.AMBIGUOUS, why, all, eventName, eventID, eventTime, issued);
  }

  /**
   * Returns the link on a line.
   *
   * @return for example {@code AKIA... issued ASIA... by AssumeRole (exact: ...)}
   */
  @Override
  public String toString() {
    String target = to == null ? issued + ", which no event uses" : to;
    return from
        + " "
        + kind.text()
        + " "
        + target
        + " by "
        + eventName
        + " ("
        + certainty.text()
        + ": "
        + basis
        + ")";
  }
}
