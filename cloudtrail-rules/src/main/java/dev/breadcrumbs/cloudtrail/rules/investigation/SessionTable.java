package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.Functions;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows sessions as rows. */
final class SessionTable {
  private static final List<String> NUMBERS =
      List.of("calls", "reads", "changes", "denied", "failed", "on behalf");
  private static final List<String> COLUMNS =
      List.of(
          "session",
          "kind",
          "actor",
          "account",
          "began",
          "came from",
          "first",
          "last",
          "calls",
          "reads",
          "changes",
          "denied",
          "failed",
          "on behalf",
          "addresses",
          "agents");

  private SessionTable() {}

  static Table of(List<Session> sessions, List<Link> links) {
    Map<String, TreeSet<String>> issuers = new HashMap<>();
    for (Link link : links) {
      link.target()
          .ifPresent(to -> issuers.computeIfAbsent(to, each -> new TreeSet<>()).add(link.from()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Session session : sessions) {
      rows.add(row(session, issuers.getOrDefault(session.id(), new TreeSet<>())));
    }
    TableQuery query = Search.inputlookup(LookupTable.of("sessions", COLUMNS, rows));
    for (String number : NUMBERS) {
      query = query.eval(number, Functions.tonumber(Fields.at(number)));
    }
    return query.run(CloudTrail.of(List.of()));
  }

  private static List<String> row(Session session, Set<String> issuers) {
    Credential credential = session.credential();
    SessionUse use = session.use();
    return List.of(
        session.id(),
        session.kind().text(),
        credential.actor(),
        text(credential.accountId()),
        text(credential.creationDate()),
        String.join(", ", issuers),
        text(use.first()),
        text(use.last()),
        Long.toString(use.calls()),
        Long.toString(use.reads()),
        Long.toString(use.changes()),
        Long.toString(use.denied()),
        Long.toString(use.failed()),
        Long.toString(session.onBehalf().values().stream().mapToLong(Long::longValue).sum()),
        values(use.addresses(), use.otherAddresses()),
        values(use.userAgents(), use.otherUserAgents()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static String values(Map<String, Long> counts, long others) {
    String kept = counts.keySet().stream().collect(Collectors.joining(", "));
    return others == 0 ? kept : kept + ", and more (" + others + " calls)";
  }
}
