package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds where a trail ends: what is not among the events. */
final class TrailEnds {
  private static final int MOST = 200;

  private final StoryGraph graph;
  private final @Nullable Instant begin;

  TrailEnds(Sessions sessions, StoryGraph graph) {
    this.graph = graph;
    begin =
        sessions.list().stream()
            .map(session -> session.use().first())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
  }

  List<String> of(List<StorySession> told) {
    List<String> ends = new ArrayList<>();
    long more = 0;
    for (StorySession each : told) {
      Session session = each.session();
      if (!graph.hasBeginning(session.id())) {
        ends.add(session.id() + ": " + beginning(session));
      }
      for (Link link : graph.links(session.id())) {
        if (link.to() == null && ends.size() < MOST) {
          ends.add(given(link) + ": " + unused(link));
        } else if (link.to() == null) {
          more++;
        }
      }
    }
    if (more > 0) {
      ends.add(more + " more credentials that were given and not used here");
    }
    return ends;
  }

  private String beginning(Session session) {
    return switch (session.kind()) {
      case LONG_LIVED_KEY -> "made before these logs begin, or where they do not look";
      case ACCOUNT ->
          "the log of account "
              + session.credential().accountId()
              + ", which tells who called, is not here";
      case SERVICE -> "an AWS service, of its own accord";
      case SIGN_IN -> "no key is recorded, as for sign-ins; who set the password is not here";
      case ON_BEHALF -> "whose session these calls of services belong to is not here";
      case CONSOLE,
          ROLE,
          INSTANCE,
          FEDERATED_USER,
          IDENTITY_CENTER,
          SESSION_TOKEN,
          SERVICE_LINKED,
          UNKNOWN ->
          issue(session);
    };
  }

  private String issue(Session session) {
    Instant created = session.credential().creationDate();
    String what = session.kind() == SessionKind.CONSOLE ? "signed in" : "issued";
    if (created == null) {
      return what + ", and it is not recorded when";
    }
    return begin != null && created.isBefore(begin)
        ? what + " at " + created + ", before these logs begin"
        : what + " at " + created + ", and the call that did is not here";
  }

  private static String given(Link link) {
    boolean user = link.kind() == LinkKind.USER_MADE || link.kind() == LinkKind.PASSWORD_SET;
    return user ? "user " + link.issued() : link.issued();
  }

  private static String unused(Link link) {
    return switch (link.kind()) {
      case KEY_MADE -> "key made at " + link.eventTime() + ", never used here";
      case USER_MADE -> "made at " + link.eventTime() + ", made no call here";
      case PASSWORD_SET -> "password set at " + link.eventTime() + ", not used to sign in here";
      case SWITCHED_ROLE ->
          "switched to at " + link.eventTime() + ", made no call in that session here";
      case IDENTITY_CENTER ->
          "got from Identity Center at " + link.eventTime() + ", used elsewhere or not at all";
      case SIGNED_IN -> "signed in at " + link.eventTime() + ", made no call in that session here";
      case ISSUED, INSTANCE_STARTED, INSTANCE_REACHED, ON_BEHALF, SAME_ORIGIN ->
          "issued at " + link.eventTime() + ", never used here (" + link.basis() + ")";
    };
  }
}
