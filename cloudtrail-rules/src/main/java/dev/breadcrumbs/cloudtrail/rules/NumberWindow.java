package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Sums the numbers of a field up, or takes their average or a percentile. */
final class NumberWindow implements Window {
  /** Numbers that one group may have in a window; the oldest are forgotten and reported. */
  static final int MOST = 10_000;

  private final CorrelationRule rule;
  private final Field field;
  private final Threshold threshold;
  private final Deque<Seen> numbers = new ArrayDeque<>();
  private Instant newest = Instant.MIN;
  private boolean fired;

  private record Seen(double value, Occurrence occurrence) {}

  NumberWindow(CorrelationRule rule) {
    this.rule = rule;
    field = Objects.requireNonNull(rule.field(), "field");
    threshold = Objects.requireNonNull(rule.threshold(), "threshold");
  }

  @Override
  public List<Occurrence> add(int part, Occurrence occurrence, Output output) {
    newest = occurrence.time();
    Instant start = Occurrence.start(newest, rule.timespan());
    while (!numbers.isEmpty() && numbers.getFirst().occurrence.isBefore(start)) {
      numbers.removeFirst();
    }
    boolean before = fired && !numbers.isEmpty();
    field.valuesIn(occurrence.last()).forEach(text -> take(text, occurrence, output));
    if (numbers.isEmpty()) {
      fired = false;
      return List.of();
    }
    fired = threshold.holds(number());
    return fired && !before
        ? numbers.stream().map(Seen::occurrence).distinct().toList()
        : List.of();
  }

  private void take(String text, Occurrence occurrence, Output output) {
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

  /** Added up anew each time, so that it does not depend on what was in the window before. */
  private double number() {
    double[] sorted = numbers.stream().mapToDouble(Seen::value).sorted().toArray();
    double sum = 0;
    for (double number : sorted) {
      sum += number;
    }
    return switch (rule.type()) {
      case VALUE_SUM -> sum;
      case VALUE_AVG -> sum / sorted.length;
      case VALUE_PERCENTILE -> sorted[rank(sorted.length)];
      case EVENT_COUNT, VALUE_COUNT, TEMPORAL, TEMPORAL_ORDERED ->
          throw new IllegalStateException("takes no number: " + rule.type());
    };
  }

  private int rank(int size) {
    return Math.max(0, (int) Math.ceil(rule.percentile() / 100 * size) - 1);
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
