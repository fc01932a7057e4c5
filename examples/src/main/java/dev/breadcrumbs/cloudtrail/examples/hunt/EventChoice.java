package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SESSION_ISSUER_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.SESSION_ISSUER_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_PRINCIPAL_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Spl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events a command is about: options that all commands share that can choose. */
final class EventChoice {
  /** What is behind a name where an actor is written out: {@code alice (role session, Admin)}. */
  private static final String KIND = " (";

  private static final List<Field> NAMES =
      List.of(
          ACTOR,
          USER_NAME,
          USER_IDENTITY_USER_NAME,
          USER_IDENTITY_ARN,
          USER_IDENTITY_PRINCIPAL_ID,
          USER_IDENTITY_ACCOUNT_ID,
          ACCESS_KEY_ID,
          SESSION_ISSUER_ARN,
          SESSION_ISSUER_USER_NAME,
          INVOKED_BY,
          at("userIdentity.sessionContext.sourceIdentity"),
          at("userIdentity.onBehalfOf.userId"));

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "Only events that meet a condition of SPL: terms of search, or where and an expression.")
  private List<String> conditions = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only events from a time on, such as 2026-03-01 or 2026-03-01T10:00:00Z.")
  private @Nullable Instant since;

  @Option(names = "--until", paramLabel = "TIME", description = "Only events before a time.")
  private @Nullable Instant until;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description =
          "Only events of an actor: a name as it is printed, an ARN, a key, a principal, a role.")
  private List<String> actors = List.of();

  /** The condition that events must meet; empty if all are chosen. */
  Optional<Condition> condition() {
    if (since != null && until != null && !since.isBefore(until)) {
      throw new UsageException("--since is not before --until: " + since + ", " + until);
    }
    List<Condition> all = new ArrayList<>();
    conditions.forEach(text -> all.add(Spl.condition(text)));
    if (since != null) {
      all.add(EVENT_TIME.since(since));
    }
    if (until != null) {
      all.add(EVENT_TIME.before(until));
    }
    if (!actors.isEmpty()) {
      all.add(
          Condition.anyOf(actors.stream().flatMap(EventChoice::named).toArray(Condition[]::new)));
    }
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Condition.allOf(all.toArray(Condition[]::new)));
  }

  private static Stream<Condition> named(String actor) {
    int kind = actor.indexOf(KIND);
    return kind <= 0
        ? ofName(actor)
        : Stream.concat(ofName(actor), ofName(actor.substring(0, kind)));
  }

  private static Stream<Condition> ofName(String name) {
    if (name.isBlank()) {
      throw new UsageException("--actor is blank");
    }
    return Stream.concat(
        NAMES.stream().map(field -> field.eq(name).ignoringCase()),
        // A session by its name alone, where another name of the caller's is printed.
        Stream.of(USER_IDENTITY_ARN.endsWith("/" + name).ignoringCase()));
  }

  /** The chosen ones of the events. */
  CloudTrailSource of(CloudTrailSource events) {
    return condition().<CloudTrailSource>map(each -> new ChosenEvents(events, each)).orElse(events);
  }
}
