package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Sums the numbers of a field up, or takes their average or a percentile. */
final class ValueAggregateWindow implements CorrelationWindow {
  /** Numbers that one group may have in a window; the oldest are forgotten and reported. */
  static final int MOST = 10_000;

  private final Field field;
  private final ToDoubleFunction<double[]> number;
  private final NumberTest test;
  private final Duration timespan;
  private final Deque<Seen> numbers = new ArrayDeque<>();
  private Instant newest = Instant.MIN;
  private boolean fired;

  private record Seen(double value, Occurrence occurrence) {}

  /**
   * Makes a window.
   *
   * @param number of the field's numbers, sorted, one or more
   * @param test what that number must be
   */
  ValueAggregateWindow(
      Field field, ToDoubleFunction<double[]> number, NumberTest test, Duration timespan) {
    this.field = field;
    this.number = number;
    this.test = test;
    this.timespan = timespan;
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, DetectorOutput output) {
    newest = occurrence.time();
    Instant start = Occurrence.start(newest, timespan);
    while (!numbers.isEmpty() && numbers.getFirst().occurrence.isBefore(start)) {
      numbers.removeFirst();
    }
    boolean before = fired && !numbers.isEmpty();
    field.valuesIn(occurrence.last()).forEach(text -> take(text, occurrence, output));
    if (numbers.isEmpty()) {
      fired = false;
      return List.of();
    }
    fired = test.holds(number());
    return fired && !before
        ? numbers.stream().map(Seen::occurrence).distinct().toList()
        : List.of();
  }

  private void take(String text, Occurrence occurrence, DetectorOutput output) {
    OptionalDouble number = number(text);
    if (number.isEmpty()) {
      output.problem(occurrence.last(), "no number in " + field.name() + ": '" + text + "'");
      return;
    }
    numbers.addLast(new Seen(number.getAsDouble(), occurrence));
    if (numbers.size() > MOST) {
      numbers.removeFirst();
      output.evicted(1);
    }
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Taken anew each time, so that it does not depend on what was in the window before. */
  private double number() {
    return number.applyAsDouble(numbers.stream().mapToDouble(Seen::value).sorted().toArray());
  }

  @Override
  public Instant newest() {
    return newest;
  }

  @Override
  public int size() {
    return numbers.size();
  }

  @Override
  public void save(ObjectNode state, StateWriter writer) {
    state.put("newest", newest.toString()).put("fired", fired);
    ArrayNode array = state.putArray("numbers");
    for (Seen number : numbers) {
      array
          .addObject()
          .put("value", number.value)
          .set("seen", writer.occurrence(number.occurrence));
    }
  }

  @Override
  public void load(ObjectNode state, StateReader reader) {
    newest = StateReader.time(state.path("newest"));
    fired = state.path("fired").booleanValue();
    for (JsonNode number : state.path("numbers")) {
      numbers.addLast(
          new Seen(number.path("value").doubleValue(), reader.occurrence(number.path("seen"))));
    }
  }
}
