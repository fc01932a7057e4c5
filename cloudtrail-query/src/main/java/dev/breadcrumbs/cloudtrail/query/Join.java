package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
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
  private final boolean left;
  private final int max;
  private final List<Field> fields;
  private final TableQuery other;

  private Join(boolean left, int max, List<Field> fields, TableQuery other) {
    this.left = left;
    this.max = max;
    this.fields = fields;
    this.other = Objects.requireNonNull(other, "other is null");
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
    return new Join(false, 1, List.of(fields), other);
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
    return new Join(true, 1, List.of(fields), other);
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
    if (most < 0) {
      throw new SearchException("max of join is negative: " + most);
    }
    return new Join(left, most, fields, other);
  }

  boolean isLeft() {
    return left;
  }

  int max() {
    return max;
  }

  List<Field> fields() {
    return fields;
  }

  TableQuery other() {
    return other;
  }

  Join on(List<Field> plain) {
    return new Join(left, max, plain, other);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Join join
        && join.left == left
        && join.max == max
        && join.fields.equals(fields)
        && join.other.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(left, max, fields, other);
  }

  /**
   * Gives the join as Splunk's language has it.
   *
   * @return for example {@code join type=left userName [search * | stats count by userName]}
   */
  @Override
  public String toString() {
    return "join "
        + (left ? "type=left " : "")
        + (max == 1 ? "" : "max=" + max + " ")
        + Field.listed(fields)
        + " "
        + PipelineText.within(other);
  }
}
