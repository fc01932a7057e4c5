package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.JoinTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Pipeline#join} puts the rows of a second search beside those of the first: where all
 * of some fields have the same text in both. Immutable.
 *
 * <pre>{@code
 * TableQuery keys = events().filter(EVENT_NAME.eq("CreateAccessKey"))
 *     .stats(count().as("keys")).by(USER_NAME);
 * events().stats(dc(EVENT_NAME)).by(USER_NAME).join(Join.inner(keys, USER_NAME))
 * }</pre>
 */
public final class Join {
  private final JoinTerms terms;

  private Join(JoinTerms terms) {
    this.terms = terms;
  }

  JoinTerms terms() {
    return terms;
  }

  /**
   * Keeps only what has a row of the second search.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory
   * @param fields the fields that have to be the same; columns of the second search have their
   *     names
   * @return the join
   */
  public static Join inner(TableQuery other, Field... fields) {
    Objects.requireNonNull(other, "other is null");
    return new Join(JoinTerms.inner(other.commands(), Field.values(fields)));
  }

  /**
   * Keeps what has no row of the second search, too.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory
   * @param fields the fields that have to be the same; columns of the second search have their
   *     names
   * @return the join
   */
  public static Join left(TableQuery other, Field... fields) {
    Objects.requireNonNull(other, "other is null");
    return new Join(JoinTerms.left(other.commands(), Field.values(fields)));
  }

  /**
   * Sets how many rows of the second search one of the first is joined with, each time in a row of
   * its own. Without it, it is the first alone.
   *
   * @param most how many at most; 0 for all
   * @return the same join with that bound
   * @throws SearchException if it is negative
   */
  public Join max(int most) {
    return new Join(terms.max(most));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Join join && join.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * Returns the join as Splunk's language has it.
   *
   * @return for example {@code join type=left userName [search * | stats count by userName]}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
