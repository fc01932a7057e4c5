package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.query.Table;

/** Who signed in to the console without a second factor? Rows become a record of our own. */
final class LoginsWithoutMfa {
  /** A component takes the column of its name; of a path, the last name will do. */
  record Logins(String actor, String mfaUsed, long count) {}

  private LoginsWithoutMfa() {}

  public static void main(String[] arguments) {
    Table table =
        events()
            .filter(EVENT_NAME.eq("ConsoleLogin"))
            .stats(count())
            .by(ACTOR, MFA_USED.orElse("unknown"))
            .run(BundledLogs.readOr(arguments));

    for (Logins logins : table.as(Logins.class)) {
      if (!logins.mfaUsed().equals("Yes")) {
        System.out.println(logins.actor() + " signed in " + logins.count() + " times");
      }
    }
  }
}
