package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.TableQuery;

/**
 * How do you use a search from your Splunk notes? Read it, go on in Java, print it as text again.
 */
final class SearchInText {
  private static final String NOTES =
      """
      index=aws sourcetype=aws:cloudtrail eventSource=ec2.amazonaws.com
      | eval outcome=if(errorCode="success", "done", "failed")
      | stats count(eval(outcome="done")) as done, count(eval(outcome="failed")) as failed by username
      """;

  private SearchInText() {}

  public static void main(String[] arguments) {
    TableQuery failing = Spl.parse(NOTES).filter(at("failed").gt(0)).sort(desc("failed"));
    System.out.println(failing + "\n");
    failing.run(BundledLogs.readOr(arguments)).print();

    try {
      Spl.parse("sourcetype=aws:cloudtrail | stats count by usernam");
    } catch (SearchException mistyped) {
      System.out.println("\n" + mistyped.getMessage());
    }
  }
}
