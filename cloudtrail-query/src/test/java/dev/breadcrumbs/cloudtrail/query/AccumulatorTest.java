package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.internal.stats.Accumulator;
import dev.breadcrumbs.cloudtrail.query.internal.stats.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccumulatorTest {
  private static final Field FIELD = Fields.at("v");

  /** A value, and the second at which it was seen; none if negative. */
  record Seen(Object value, int second) {
    Moment moment() {
      return () -> second < 0 ? null : Instant.parse("2024-03-01T10:00:0" + second + "Z");
    }
  }

  @Provide
  Arbitrary<List<Seen>> input() {
    Arbitrary<Object> values = ValueArbitraries.values();
    return Combinators.combine(values, Arbitraries.integers().between(-1, 4))
        .as(Seen::new)
        .list()
        .ofMaxSize(15);
  }

  @Provide
  Arbitrary<Aggregate> aggregates() {
    return Arbitraries.oneOf(
        withoutOrder(),
        Arbitraries.of(
            Aggregate.first(FIELD),
            Aggregate.last(FIELD),
            Aggregate.list(FIELD),
            Aggregate.earliest(FIELD),
            Aggregate.latest(FIELD),
            Aggregate.earliestTime(FIELD),
            Aggregate.latestTime(FIELD),
            Aggregate.rate(FIELD),
            Aggregate.perSecond(FIELD),
            Aggregate.perMinute(FIELD),
            Aggregate.perHour(FIELD),
            Aggregate.perDay(FIELD)));
  }

  @Provide
  Arbitrary<Aggregate> withoutOrder() {
    return Arbitraries.of(
        Aggregate.count(),
        Aggregate.count(FIELD),
        Aggregate.dc(FIELD),
        Aggregate.values(FIELD),
        Aggregate.min(FIELD),
        Aggregate.max(FIELD),
        Aggregate.sum(FIELD),
        Aggregate.avg(FIELD),
        Aggregate.estdc(FIELD),
        Aggregate.estdcError(FIELD),
        Aggregate.mode(FIELD),
        Aggregate.range(FIELD),
        Aggregate.sumsq(FIELD),
        Aggregate.stdev(FIELD),
        Aggregate.stdevp(FIELD),
        Aggregate.var(FIELD),
        Aggregate.varp(FIELD),
        Aggregate.median(FIELD),
        Aggregate.perc(FIELD, 0),
        Aggregate.perc(FIELD, 33.3),
        Aggregate.perc(FIELD, 100));
  }

  private static Accumulator over(Aggregate aggregate, List<Seen> input) {
    Accumulator accumulator = FaceAccess.aggregations(aggregate).get(0).accumulator();
    boolean counted = FaceAccess.aggregations(aggregate).get(0).countsEvents();
    input.forEach(seen -> accumulator.add(counted ? true : seen.value(), seen.moment()));
    return accumulator;
  }

  @Property(seed = "20261124", tries = 3000)
  void parts_merged_in_order_give_what_one_pass_gives(
      @ForAll("aggregates") Aggregate aggregate,
      @ForAll("input") List<Seen> input,
      @ForAll Random random) {
    int first = random.nextInt(input.size() + 1);
    int second = first + random.nextInt(input.size() + 1 - first);

    Accumulator merged = over(aggregate, input.subList(0, first));
    merged.merge(over(aggregate, input.subList(first, second)));
    merged.merge(over(aggregate, input.subList(second, input.size())));

    assertThat(merged.result()).isEqualTo(over(aggregate, input).result());
  }

  @Property(seed = "20261124", tries = 2000)
  void parts_may_be_merged_from_the_right(
      @ForAll("aggregates") Aggregate aggregate, @ForAll("input") List<Seen> input) {
    int half = input.size() / 2;
    int last = Math.max(half, input.size() - 1);

    Accumulator right = over(aggregate, input.subList(half, last));
    right.merge(over(aggregate, input.subList(last, input.size())));
    Accumulator merged = over(aggregate, input.subList(0, half));
    merged.merge(right);

    assertThat(merged.result()).isEqualTo(over(aggregate, input).result());
  }

  @Property(seed = "20261124", tries = 2000)
  void the_order_of_the_input_does_not_matter_where_the_function_does_not_ask(
      @ForAll("withoutOrder") Aggregate aggregate,
      @ForAll("input") List<Seen> input,
      @ForAll Random random) {
    List<Seen> shuffled = new ArrayList<>(input);
    Collections.shuffle(shuffled, random);

    assertThat(over(aggregate, shuffled).result()).isEqualTo(over(aggregate, input).result());
  }
}
