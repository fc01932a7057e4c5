package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What {@code transaction} is asked for: which events belong together. Immutable. */
public final class TransactionTerms {
  static final int MOST_OPEN = 100_000;

  private static final Duration FOREVER = Duration.ofDays(4_000_000);
  private static final int USUAL_EVENTS = 1_000;
  private static final int MOST_EVENTS = 5_000;

  private final List<NamedValue> fields;
  private final @Nullable Duration maxspan;
  private final @Nullable Duration maxpause;
  private final int maxevents;
  private final @Nullable Clause startsWith;
  private final @Nullable Clause endsWith;
  private final boolean keepEvicted;

  private TransactionTerms(
      List<NamedValue> fields,
      @Nullable Duration maxspan,
      @Nullable Duration maxpause,
      int maxevents,
      @Nullable Clause startsWith,
      @Nullable Clause endsWith,
      boolean keepEvicted) {
    this.fields = List.copyOf(fields);
    this.maxspan = maxspan;
    this.maxpause = maxpause;
    this.maxevents = maxevents;
    this.startsWith = startsWith;
    this.endsWith = endsWith;
    this.keepEvicted = keepEvicted;
  }

  public static TransactionTerms by(List<NamedValue> fields) {
    return new TransactionTerms(fields, null, null, USUAL_EVENTS, null, null, false);
  }

  public TransactionTerms maxspan(Duration longest) {
    return new TransactionTerms(
        fields,
        checked("maxspan", longest),
        maxpause,
        maxevents,
        startsWith,
        endsWith,
        keepEvicted);
  }

  public TransactionTerms maxpause(Duration longest) {
    return new TransactionTerms(
        fields,
        maxspan,
        checked("maxpause", longest),
        maxevents,
        startsWith,
        endsWith,
        keepEvicted);
  }

  private static Duration checked(String option, Duration longest) {
    if (longest.isNegative()) {
      throw new SearchException(option + " of transaction is negative: " + longest);
    }
    Duration bounded = longest.compareTo(FOREVER) > 0 ? FOREVER : longest;
    return bounded.truncatedTo(ChronoUnit.MILLIS);
  }

  public TransactionTerms maxevents(int most) {
    if (most < 1 || most > MOST_EVENTS) {
      throw new SearchException(
          "maxevents of transaction is not between 1 and " + MOST_EVENTS + ": " + most);
    }
    return new TransactionTerms(fields, maxspan, maxpause, most, startsWith, endsWith, keepEvicted);
  }

  public TransactionTerms startsWith(Clause condition) {
    return new TransactionTerms(
        fields, maxspan, maxpause, maxevents, condition, endsWith, keepEvicted);
  }

  public TransactionTerms endsWith(Clause condition) {
    return new TransactionTerms(
        fields, maxspan, maxpause, maxevents, startsWith, condition, keepEvicted);
  }

  public TransactionTerms keepEvicted() {
    return new TransactionTerms(fields, maxspan, maxpause, maxevents, startsWith, endsWith, true);
  }

  public List<NamedValue> fields() {
    return fields;
  }

  Optional<Duration> maxspan() {
    return Optional.ofNullable(maxspan);
  }

  Optional<Duration> maxpause() {
    return Optional.ofNullable(maxpause);
  }

  int maxevents() {
    return maxevents;
  }

  Optional<Clause> startsWith() {
    return Optional.ofNullable(startsWith);
  }

  Optional<Clause> endsWith() {
    return Optional.ofNullable(endsWith);
  }

  boolean keepsEvicted() {
    return keepEvicted;
  }

  /** The same of other fields. */
  public TransactionTerms of(List<NamedValue> others) {
    return new TransactionTerms(
        others, maxspan, maxpause, maxevents, startsWith, endsWith, keepEvicted);
  }

  TransactionTerms replacingPaths(UnaryOperator<Expression> names) {
    return new TransactionTerms(
        NamedValue.reading(fields, names),
        maxspan,
        maxpause,
        maxevents,
        startsWith == null ? null : startsWith.replacingPaths(names),
        endsWith == null ? null : endsWith.replacingPaths(names),
        keepEvicted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TransactionTerms transaction
        && transaction.fields.equals(fields)
        && Objects.equals(transaction.maxspan, maxspan)
        && Objects.equals(transaction.maxpause, maxpause)
        && transaction.maxevents == maxevents
        && Objects.equals(transaction.startsWith, startsWith)
        && Objects.equals(transaction.endsWith, endsWith)
        && transaction.keepEvicted == keepEvicted;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, maxspan, maxpause, maxevents, startsWith, endsWith, keepEvicted);
  }

  @Override
  public String toString() {
    return "transaction"
        + (fields.isEmpty() ? "" : " " + NamedValue.written(fields))
        + maxspan().map(bound -> " maxspan=" + text(bound)).orElse("")
        + maxpause().map(bound -> " maxpause=" + text(bound)).orElse("")
        + (maxevents == USUAL_EVENTS ? "" : " maxevents=" + maxevents)
        + startsWith().map(clause -> " startswith=eval(" + clause + ")").orElse("")
        + endsWith().map(clause -> " endswith=eval(" + clause + ")").orElse("")
        + (keepEvicted ? " keepevicted=t" : "");
  }

  private static String text(Duration bound) {
    long millis = bound.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}
