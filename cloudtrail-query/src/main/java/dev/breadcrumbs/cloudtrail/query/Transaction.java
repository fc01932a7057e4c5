package dev.breadcrumbs.cloudtrail.query;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which events belong together, for {@link Pipeline#transaction}: those that have the same texts in
 * some fields, near enough in time. What lacks one of the fields, or a time, belongs to none.
 *
 * <p>A transaction ends before an event that would make it longer than {@link #maxspan}, comes
 * later than {@link #maxpause}, or is one more than {@link #maxevents}; before one that {@link
 * #startsWith begins} another; and with one that {@link #endsWith ends} it. One that lacks the
 * beginning or the end asked for is evicted, and left out unless {@link #keepEvicted} keeps it.
 *
 * <p>Memory is bounded: at most 100,000 transactions are open at once, and beyond that the one that
 * has waited longest is evicted; and one has at most 5,000 events. Immutable.
 *
 * <pre>{@code
 * events().transaction(Transaction.by(USER_NAME)
 *     .startsWith(EVENT_NAME.eq("ConsoleLogin")).maxpause(Duration.ofMinutes(30)))
 * }</pre>
 */
public final class Transaction {
  /** Open ones; each holds its values. */
  static final int MOST_OPEN = 100_000;

  private static final Duration FOREVER = Duration.ofDays(4_000_000);
  private static final int USUAL_EVENTS = 1_000;
  private static final int MOST_EVENTS = 5_000;

  private final List<Field> fields;
  private final @Nullable Duration maxspan;
  private final @Nullable Duration maxpause;
  private final int maxevents;
  private final @Nullable Clause startsWith;
  private final @Nullable Clause endsWith;
  private final boolean keepEvicted;

  private Transaction(
      List<Field> fields,
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

  /**
   * Puts together what has the same texts in these fields.
   *
   * @param fields the fields; without one, all events are taken together
   * @return the transaction
   */
  public static Transaction by(Field... fields) {
    return new Transaction(List.of(fields), null, null, USUAL_EVENTS, null, null, false);
  }

  /**
   * Bounds the time from the first event to the last.
   *
   * @param longest the longest
   * @return the same transaction with that bound
   * @throws SearchException if it is negative
   */
  public Transaction maxspan(Duration longest) {
    return new Transaction(
        fields,
        checked("maxspan", longest),
        maxpause,
        maxevents,
        startsWith,
        endsWith,
        keepEvicted);
  }

  /**
   * Bounds the time between one event and the next.
   *
   * @param longest the longest
   * @return the same transaction with that bound
   * @throws SearchException if it is negative
   */
  public Transaction maxpause(Duration longest) {
    return new Transaction(
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

  /**
   * Bounds the number of events. Without it, it is 1,000.
   *
   * @param most how many, from 1 to 5,000
   * @return the same transaction with that bound
   * @throws SearchException if it is another number
   */
  public Transaction maxevents(int most) {
    if (most < 1 || most > MOST_EVENTS) {
      throw new SearchException(
          "maxevents of transaction is not between 1 and " + MOST_EVENTS + ": " + most);
    }
    return new Transaction(fields, maxspan, maxpause, most, startsWith, endsWith, keepEvicted);
  }

  /**
   * Begins a transaction with events of a kind.
   *
   * @param condition what the first event meets
   * @return the same transaction with that beginning
   */
  public Transaction startsWith(Condition condition) {
    return new Transaction(
        fields, maxspan, maxpause, maxevents, condition.clause(), endsWith, keepEvicted);
  }

  /**
   * Ends a transaction with events of a kind.
   *
   * @param condition what the last event meets
   * @return the same transaction with that end
   */
  public Transaction endsWith(Condition condition) {
    return new Transaction(
        fields, maxspan, maxpause, maxevents, startsWith, condition.clause(), keepEvicted);
  }

  /**
   * Keeps what lacks its beginning or its end, too; {@code closed_txn} is 0 there.
   *
   * @return the same transaction with what is evicted
   */
  public Transaction keepEvicted() {
    return new Transaction(fields, maxspan, maxpause, maxevents, startsWith, endsWith, true);
  }

  List<Field> fields() {
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

  Transaction by(List<Field> others) {
    return new Transaction(others, maxspan, maxpause, maxevents, startsWith, endsWith, keepEvicted);
  }

  Transaction replacingPaths(UnaryOperator<Expression> names) {
    return new Transaction(
        Command.reading(fields, names),
        maxspan,
        maxpause,
        maxevents,
        startsWith == null ? null : startsWith.replacingPaths(names),
        endsWith == null ? null : endsWith.replacingPaths(names),
        keepEvicted);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transaction transaction
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

  /**
   * Gives the transaction as Splunk's language has it.
   *
   * @return for example {@code transaction userName maxpause=1800s}
   */
  @Override
  public String toString() {
    return "transaction"
        + (fields.isEmpty() ? "" : " " + Field.listed(fields))
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
