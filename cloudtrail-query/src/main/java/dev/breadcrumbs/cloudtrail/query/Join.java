package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.JoinTerms;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Pipeline#join} combines the rows of two searches in which the given fields have the
 * same text. Immutable.
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
   * Keeps only what matches a row of the second search.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory
   * @param fields the fields to compare; columns of the second search have their names
   * @return the join
   */
  public static Join inner(TableQuery other, Field... fields) {
    Objects.requireNonNull(other, "other is null");
    return new Join(JoinTerms.inner(other.commands(), Field.values(fields)));
  }

  /**
   * Also keeps what matches no row of the second search.
   *
   * @param other the second search; it runs first, on the same source, and its rows are held in
   *     memory
   * @param fields the fields to compare; columns of the second search have their names
   * @return the join
   */
  public static Join left(TableQuery other, Field... fields) {
    Objects.requireNonNull(other, "other is null");
    return new Join(JoinTerms.left(other.commands(), Field.values(fields)));
  }

  /**
   * Sets how many rows of the second search are joined to one of the first, each in a row of its
   * own. The default is only the first.
   *
   * @param most how many at most; 0 for all
   * @return the same join with that limit
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
   * Returns the join in Splunk's language.
   *
   * @return for example {@code join type=left userName [search * | stats count by userName]}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}
