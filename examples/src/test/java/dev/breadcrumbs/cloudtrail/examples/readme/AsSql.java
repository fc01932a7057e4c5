package dev.breadcrumbs.cloudtrail.examples.readme;

import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.sql.SqlDialect;
import dev.breadcrumbs.cloudtrail.sql.SqlText;
import dev.breadcrumbs.cloudtrail.sql.SqlWriter;

/** The code of docs/sql.md. */
final class AsSql {
  private AsSql() {}

  static void statement() {
    // snippet: statement
    SqlText text =
        SqlWriter.to(SqlDialect.ATHENA)
            .write(Spl.parse("eventName=StopLogging | stats count by recipientAccountId"));

    System.out.println(text.sql());
    text.notes().forEach(note -> System.out.println("-- " + note));
    // end
  }
}
