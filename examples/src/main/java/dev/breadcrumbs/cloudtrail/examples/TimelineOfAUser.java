package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Search;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** What did one user do that day, apart from looking around? */
final class TimelineOfAUser {
  private static final Search DEEDS =
      events()
          .filter(USER_NAME.eq("bstoll"))
          .filter(EVENT_NAME.matches("^(Describe|Get|List|Lookup)").not());

  private TimelineOfAUser() {}

  public static void main(String[] arguments) {
    DEEDS.list(BundledLogs.readOr(arguments)).stream()
        .sorted(Comparator.comparing(TimelineOfAUser::time))
        .map(CloudTrailEvent::breadcrumb)
        .forEach(TimelineOfAUser::print);
  }

  private static Instant time(CloudTrailEvent event) {
    return Objects.requireNonNullElse(event.eventTime(), Instant.MAX);
  }

  private static void print(Breadcrumb breadcrumb) {
    System.out.println(breadcrumb.when() + "  " + breadcrumb.what() + ": " + breadcrumb.outcome());
  }
}
