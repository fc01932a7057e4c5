package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.ArrayList;
import java.util.List;

/** The uses that belong to one session. Changed while sessions are put together, not afterwards. */
public final class SessionParts {
  private final List<KeyUse> own = new ArrayList<>();
  private final List<KeyUse> onBehalf = new ArrayList<>();
  private final List<SessionParts> callers = new ArrayList<>();
  private final boolean console;

  SessionParts(boolean console) {
    this.console = console;
  }

  static SessionParts of(KeyUse use) {
    SessionParts made = new SessionParts(false);
    made.own.add(use);
    return made;
  }

  void add(KeyUse use) {
    own.add(use);
  }

  /** Folds what a service did for the session's principal under it. */
  void addOnBehalf(KeyUse use) {
    onBehalf.add(use);
  }

  /** Remembers that the session's calls were made for one of these, and not known which. */
  void mayBeOf(List<SessionParts> candidates) {
    callers.addAll(candidates);
  }

  /** The uses of the session's own credentials; of at least one. */
  public List<KeyUse> own() {
    return own;
  }

  /** The uses of credentials that services made on behalf of the session. */
  public List<KeyUse> onBehalf() {
    return onBehalf;
  }

  /** The sessions of which one had these calls made on its behalf; none if that is known. */
  public List<SessionParts> callers() {
    return callers;
  }

  /** Whether it is a session of the console, which uses many keys. */
  public boolean isConsole() {
    return console;
  }
}
