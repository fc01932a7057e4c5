package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;

/** Who calls most, and who is at work in several regions? */
final class TopTalkers {
  private TopTalkers() {}

  public static void main(String[] arguments) {
    CloudTrailSource source = BundledLogs.readOr(arguments);

    events().top(5, ACTOR).run(source).print();

    System.out.println("\nAddresses outside of AWS that work in more than one region:");
    events()
        .filter(SOURCE_IP_ADDRESS.endsWith(".amazonaws.com").not())
        .stats(count(), dc(EVENT_NAME).as("calls"), dc(AWS_REGION).as("regions"))
        .by(SOURCE_IP_ADDRESS, ACTOR)
        .filter(at("regions").gt(1))
        .sort(desc("count"))
        .run(source)
        .print();
  }
}
