package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.TransactionTerms;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which events belong together, for {@link Pipeline#transaction}: those that have the same texts in
 * the given fields and are close enough in time. Events that lack one of the fields, or a time,
 * belong to no transaction.
 *
 * <p>A transaction ends before an event that would make it longer than {@link #maxspan}, comes
 * later than {@link #maxpause}, or exceeds {@link #maxevents}; before one that {@link #startsWith
 * starts} another; and with one that {@link #endsWith ends} it. A transaction that lacks its start
 * or end is evicted: it is left out unless {@link #keepEvicted} is set.
 *
 * <p>Memory is bounded: at most 100,000 transactions are open at once, beyond which the one that
 * has waited longest is evicted, and each has at most 5,000 events. Immutable.
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
   * Groups events that have the same texts in these fields.
   *
   * @param fields the fields; without any, all events belong together
   * @return the transaction
   */
  public static Transaction by(Field... fields) {
    return new Transaction(TransactionTerms.by(Field.values(fields)));
  }

  /**
   * Limits the time from the first event to the last.
   *
   * @param longest the longest
   * @return the same transaction with that limit
   * @throws SearchException if it is negative
   */
  public Transaction maxspan(Duration longest) {
    return new Transaction(terms.maxspan(longest));
  }

  /**
   * Limits the time between one event and the next.
   *
   * @param longest the longest
   * @return the same transaction with that limit
   * @throws SearchException if it is negative
   */
  public Transaction maxpause(Duration longest) {
    return new Transaction(terms.maxpause(longest));
  }

  /**
   * Limits the number of events. The default is 1,000.
   *
   * @param most how many, from 1 to 5,000
   * @return the same transaction with that limit
   * @throws SearchException if the number is out of range
   */
  public Transaction maxevents(int most) {
    return new Transaction(terms.maxevents(most));
  }

  /**
   * Starts a new transaction at each event that meets a condition.
   *
   * @param condition what the first event meets
   * @return the same transaction with that start
   */
  public Transaction startsWith(Condition condition) {
    return new Transaction(terms.startsWith(condition.clause()));
  }

  /**
   * Ends the transaction at each event that meets a condition.
   *
   * @param condition what the last event meets
   * @return the same transaction with that end
   */
  public Transaction endsWith(Condition condition) {
    return new Transaction(terms.endsWith(condition.clause()));
  }

  /**
   * Also keeps transactions without their start or end, with {@code closed_txn} 0.
   *
   * @return the same transaction, keeping evicted ones
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
   * Returns the transaction in Splunk's language.
   *
   * @return for example {@code transaction userName maxpause=1800s}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
