package dev.breadcrumbs.cloudtrail.examples;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.Locale;

/** How does a saved search become an alert? It is a constant; each row that it finds is one. */
final class SavedSearchAlert {
  private static final TableQuery MANY_REFUSALS =
      Spl.parse(
          """
          sourcetype=aws:cloudtrail errorCode=AccessDenied* OR errorCode=*UnauthorizedOperation
          | bin eventTime span=1h as hour
          | stats count, dc(eventName) as calls, values(src_ip) as addresses by actor, hour
          | where count >= 10
          | sort 0 hour, actor
          """);

  private SavedSearchAlert() {}

  public static void main(String[] arguments) {
    for (Row row : MANY_REFUSALS.run(BundledLogs.readOr(arguments))) {
      send(
          String.format(
              Locale.ROOT,
              "%s: %s was refused %s times, %s different calls, from %s",
              row.text("hour"),
              row.text("actor"),
              row.text("count"),
              row.text("calls"),
              row.text("addresses")));
    }
  }

  /** Here mail would be sent, or a message put into a queue. */
  private static void send(String alert) {
    System.out.println("ALERT " + alert);
  }
}
