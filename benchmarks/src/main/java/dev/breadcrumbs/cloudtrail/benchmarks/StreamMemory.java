package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.RuleCounts;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Gives a stream of rules events without end, with a thousand new keys to group by each minute, and
 * tells what it holds: whether memory stays flat.
 */
public final class StreamMemory {
  private static final int KEYS_A_MINUTE = 1_000;
  private static final int EVENTS_A_SECOND = 50;
  private static final int EVENTS_A_MINUTE = 60 * EVENTS_A_SECOND;
  private static final int REPORTS = 10;
  private static final Instant START = Instant.parse("2024-08-07T12:00:00Z");

  private StreamMemory() {}

  /**
   * Runs and prints a line after each tenth of the events.
   *
   * @param arguments how many events; 10,000,000 if not given
   */
  public static void main(String[] arguments) {
    int events = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
    long[] findings = new long[1];
    RuleStream stream = RuleEngine.of(rules()).stream(finding -> findings[0]++);
    long start = System.nanoTime();
    for (int number = 1; number <= events; number++) {
      stream.onEvent(event(number));
      if (number % (events / REPORTS) == 0) {
        System.out.printf(
            Locale.ROOT,
            "%,d events, %.1f us each: %,d held, heap %d MB, %,d findings, %,d late or evicted%n",
            number,
            (System.nanoTime() - start) / 1e3 / number,
            stream.held(),
            usedHeap() >> 20,
            findings[0],
            lost(stream));
      }
    }
  }

  /** The catalogue, and a correlation of each sort that looks at every event. */
  private static RuleSet rules() {
    Condition any = EVENT_NAME.exists();
    Duration window = Duration.ofMinutes(10);
    return Catalogue.all()
        .and(
            rule("many-calls").title("Many calls").eventCount(20, window, any, USER_NAME),
            rule("many-names")
                .title("Many names")
                .valueCount(EVENT_NAME, 10, window, any, USER_NAME),
            rule("in-order")
                .title("In order")
                .temporalOrdered(
                    window,
                    List.of(EVENT_NAME.eq("GetObject"), EVENT_NAME.eq("DeleteObject")),
                    USER_NAME),
            rule("not-followed")
                .title("Not followed")
                .notFollowedBy(
                    EVENT_NAME.eq("CreateUser"),
                    EVENT_NAME.eq("EnableMFADevice"),
                    window,
                    USER_NAME),
            rule("new-address").title("New address").firstSeen(any, USER_NAME, SOURCE_IP_ADDRESS),
            rule("new-region").title("New region").firstSeen(any, USER_NAME, AWS_REGION));
  }

  private static CloudTrailEvent event(int number) {
    int minute = number / EVENTS_A_MINUTE;
    int key = minute * KEYS_A_MINUTE + Math.floorMod(number * 31, KEYS_A_MINUTE);
    String name =
        List.of("GetObject", "DeleteObject", "CreateUser", "ListUsers").get(number * 7 / 3 % 4);
    return CloudTrailEvent.parse(
        String.format(
            Locale.ROOT,
            """
            {"eventVersion":"1.11","eventTime":"%s","eventID":"id-%d","eventName":"%s",\
            "eventSource":"s3.amazonaws.com","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.%d",\
            "userIdentity":{"type":"IAMUser","userName":"user-%d",\
            "arn":"arn:aws:iam::123456789012:user/user-%d","accountId":"123456789012"}}\
            """,
            START.plusSeconds(number / EVENTS_A_SECOND),
            number,
            name,
            number % 200,
            key,
            key));
  }

  private static long lost(RuleStream stream) {
    return stream.counts().values().stream().mapToLong(StreamMemory::lost).sum();
  }

  private static long lost(RuleCounts counts) {
    return counts.late() + counts.evicted();
  }

  private static long usedHeap() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
