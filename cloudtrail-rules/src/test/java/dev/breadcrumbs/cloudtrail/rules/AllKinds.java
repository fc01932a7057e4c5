package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;

/** A rule of every kind, over events of the names A, B and C by a few users. */
final class AllKinds {
  static final Condition A = EVENT_NAME.eq("A");
  static final Condition B = EVENT_NAME.eq("B");
  static final Condition C = EVENT_NAME.eq("C");
  static final Field USER = USER_AGENT;
  static final Field ADDRESS = SOURCE_IP_ADDRESS;
  static final Field SIZE = requestParameter("size");
  private static final Duration WINDOW = Duration.ofSeconds(20);

  static final EventRule SINGLE = named("single").when(A.and(USER.eq("alice")));
  static final EventRule SPECIAL =
      named("special")
          .supersedes("single", "count", "first", "ordered", "absence", "not-there")
          .when(A.and(ADDRESS.eq("192.0.2.3")));
  static final CorrelationRule COUNT = named("count").eventCount(3, WINDOW, A, USER);
  static final CorrelationRule EXACTLY =
      named("exactly")
          .correlation(
              CorrelationType.EVENT_COUNT,
              List.of(new CorrelationPart(named("any").when(A.or(B)), List.of(USER))),
              WINDOW,
              Threshold.of(Threshold.Operator.EQ, 2),
              null);
  static final CorrelationRule VALUES = named("values").valueCount(ADDRESS, 3, WINDOW, A.or(B));
  static final CorrelationRule SUM =
      named("sum").valueSum(SIZE, Threshold.moreThan(10), WINDOW, B, USER);
  static final CorrelationRule AVERAGE =
      named("average")
          .correlation(
              CorrelationType.VALUE_AVG,
              List.of(new CorrelationPart(named("b").when(B), List.of())),
              WINDOW,
              Threshold.atLeast(4).and(Threshold.Operator.LT, 5),
              SIZE);
  static final CorrelationRule MEDIAN =
      named("median")
          .valuePercentile(
              SIZE,
              50,
              Threshold.atLeast(5),
              WINDOW,
              List.of(new CorrelationPart(named("b").when(B), List.of())));
  static final CorrelationRule TOGETHER =
      named("together").temporal(WINDOW, List.of(A, B, C), USER);
  static final CorrelationRule ORDERED =
      named("ordered").temporalOrdered(WINDOW, List.of(A, B, C), USER);
  static final CorrelationRule TWO_OF_THREE =
      named("two-of-three")
          .correlation(
              CorrelationType.TEMPORAL,
              List.of(partOf("a", A), partOf("b", B), partOf("c", C)),
              WINDOW,
              Threshold.atLeast(2),
              null);
  static final CorrelationRule WITHOUT =
      named("without")
          .temporal(
              PartsCondition.part(0).and(PartsCondition.part(1).or(PartsCondition.part(2)).not()),
              Duration.ofSeconds(4),
              List.of(partOf("a", A), partOf("b", B), partOf("c", C)));
  static final CorrelationRule PAIRS =
      named("pairs")
          .valueCount(
              List.of(USER, ADDRESS),
              Threshold.atLeast(4),
              WINDOW,
              List.of(new CorrelationPart(named("a").when(A.or(B)), List.of())));
  static final CorrelationRule CHAINED =
      named("chained")
          .correlation(
              CorrelationType.TEMPORAL_ORDERED,
              List.of(
                  new CorrelationPart(COUNT, List.of(USER)),
                  new CorrelationPart(named("c").when(C), List.of(USER))),
              WINDOW,
              null,
              null);
  static final AbsenceRule ABSENCE =
      named("absence").notFollowedBy(A, C, Duration.ofSeconds(15), USER);
  static final FirstSeenRule FIRST =
      named("first").firstSeen(A, USER, ADDRESS).within(Duration.ofSeconds(90));
  static final FirstSeenRule LEARNING =
      named("learning").firstSeen(B, USER).learning(Duration.ofSeconds(60));
  static final SearchRule SEARCH =
      named("search")
          .search(events().filter(A).stats(Aggregate.count()).by(USER), Duration.ofSeconds(60));

  static final RuleSet ALL =
      RuleSet.of(
          SINGLE,
          SPECIAL,
          COUNT,
          EXACTLY,
          VALUES,
          PAIRS,
          SUM,
          AVERAGE,
          MEDIAN,
          TOGETHER,
          TWO_OF_THREE,
          WITHOUT,
          ORDERED,
          CHAINED,
          ABSENCE,
          FIRST,
          LEARNING,
          SEARCH);

  private AllKinds() {}

  private static CorrelationPart partOf(String id, Condition condition) {
    return new CorrelationPart(named(id).when(condition), List.of(USER));
  }

  private static RuleBuilder named(String id) {
    return rule(id).title("Rule " + id);
  }
}
