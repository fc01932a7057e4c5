package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Row;

/** Loads the logs once, and asks one question after the other: who fails most, with what, where? */
final class AskAgain {
  private AskAgain() {}

  public static void main(String[] arguments) {
    LoadedEvents loaded = CloudTrail.load(BundledLogs.readOr(arguments));
    System.out.println(loaded.size() + " events; " + loaded.report());

    Row most =
        events().filter(ERROR_CODE.exists()).top(1, ACTOR).run(loaded).stream()
            .findFirst()
            .orElseThrow();
    String user = most.text("actor");
    System.out.println(user + " fails most: " + most.text("count") + " times");

    events()
        .filter(ACTOR.eq(user).and(ERROR_CODE.exists()))
        .stats(count())
        .by(EVENT_NAME, ERROR_CODE, AWS_REGION)
        .sort(desc("count"))
        .head(5)
        .run(loaded)
        .print();
  }
}
