package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.file.Path;

/** The code of the README and of its first guide that prints something. */
final class Snippets {
  private Snippets() {}

  static void typedEvent(Path logs) {
    // snippet: typed event
    ReadReport report =
        CloudTrail.read(logs)
            .forEach(
                event -> {
                  if ("CreateKeyPair".equals(event.eventName()) && event.isSuccess()) {
                    String keyName = event.requestParameter("keyName").orElse("?");
                    System.out.println("key pair " + keyName + " made by " + event.actor());
                    System.out.println(event.breadcrumb());
                  }
                });
    System.out.println(report);
    // end
  }

  static void search(Path logs) {
    // snippet: search
    TableQuery refused =
        events()
            .filter(ERROR_CODE.in("AccessDenied", "Client.UnauthorizedOperation"))
            .stats(count(), dc(EVENT_NAME).as("calls"))
            .by(ACTOR, ERROR_CODE)
            .sort(desc("count"));

    System.out.println(refused + "\n");
    refused.run(CloudTrail.read(logs)).print();
    // end
  }

  static void loadedEvents(Path logs) {
    // snippet: loaded events
    LoadedEvents loaded = CloudTrail.load(logs);

    events().filter(ERROR_CODE.exists()).top(1, USER_NAME).run(loaded).print();
    events().filter(ERROR_CODE.exists()).top(1, EVENT_NAME).run(loaded).print();
    // end
  }
}
