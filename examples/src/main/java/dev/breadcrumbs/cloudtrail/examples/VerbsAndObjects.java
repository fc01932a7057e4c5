package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.query.TableQuery;

/** What was done to what? The call DescribeInstances has a verb and an object. */
final class VerbsAndObjects {
  private VerbsAndObjects() {}

  public static void main(String[] arguments) {
    TableQuery busiest =
        events()
            .rex(EVENT_NAME, "^(?<verb>[A-Z][a-z]+)(?<object>[A-Za-z0-9]+)")
            .stats(count(), dc(USER_NAME).as("users"))
            .by(at("verb"), at("object"))
            .sort(desc("count"))
            .head(8);

    System.out.println(busiest + "\n");
    busiest.run(BundledLogs.readOr(arguments)).print();
  }
}
