package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.TransactionTerms;
import java.time.Duration;
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
  private final TransactionTerms terms;

  private Transaction(TransactionTerms terms) {
    this.terms = terms;
  }

  TransactionTerms terms() {
    return terms;
  }

  /**
   * Puts together what has the same texts in these fields.
   *
   * @param fields the fields; without one, all events are taken together
   * @return the transaction
   */
  public static Transaction by(Field... fields) {
    return new Transaction(TransactionTerms.by(Field.values(fields)));
  }

  /**
   * Bounds the time from the first event to the last.
   *
   * @param longest the longest
   * @return the same transaction with that bound
   * @throws SearchException if it is negative
   */
  public Transaction maxspan(Duration longest) {
    return new Transaction(terms.maxspan(longest));
  }

  /**
   * Bounds the time between one event and the next.
   *
   * @param longest the longest
   * @return the same transaction with that bound
   * @throws SearchException if it is negative
   */
  public Transaction maxpause(Duration longest) {
    return new Transaction(terms.maxpause(longest));
  }

  /**
   * Bounds the number of events. Without it, it is 1,000.
   *
   * @param most how many, from 1 to 5,000
   * @return the same transaction with that bound
   * @throws SearchException if it is another number
   */
  public Transaction maxevents(int most) {
    return new Transaction(terms.maxevents(most));
  }

  /**
   * Begins a transaction with events of a kind.
   *
   * @param condition what the first event meets
   * @return the same transaction with that beginning
   */
  public Transaction startsWith(Condition condition) {
    return new Transaction(terms.startsWith(condition.clause()));
  }

  /**
   * Ends a transaction with events of a kind.
   *
   * @param condition what the last event meets
   * @return the same transaction with that end
   */
  public Transaction endsWith(Condition condition) {
    return new Transaction(terms.endsWith(condition.clause()));
  }

  /**
   * Keeps what lacks its beginning or its end, too; {@code closed_txn} is 0 there.
   *
   * @return the same transaction with what is evicted
   */
  public Transaction keepEvicted() {
    return new Transaction(terms.keepEvicted());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Transaction transaction && transaction.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * Returns the transaction as Splunk's language has it.
   *
   * @return for example {@code transaction userName maxpause=1800s}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
