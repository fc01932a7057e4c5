package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code join} is asked for: a second search, and the fields that must be the same. */
public final class JoinTerms {
  private final boolean left;
  private final int max;
  private final List<NamedValue> fields;
  private final CommandList other;

  private JoinTerms(boolean left, int max, List<NamedValue> fields, CommandList other) {
    this.left = left;
    this.max = max;
    this.fields = fields;
    this.other = Objects.requireNonNull(other, "other is null");
  }

  public static JoinTerms inner(CommandList other, List<NamedValue> fields) {
    return new JoinTerms(false, 1, fields, other);
  }

  public static JoinTerms left(CommandList other, List<NamedValue> fields) {
    return new JoinTerms(true, 1, fields, other);
  }

  public JoinTerms max(int most) {
    if (most < 0) {
      throw new SearchException("max of join is negative: " + most);
    }
    return new JoinTerms(left, most, fields, other);
  }

  boolean isLeft() {
    return left;
  }

  int max() {
    return max;
  }

  public List<NamedValue> fields() {
    return fields;
  }

  CommandList other() {
    return other;
  }

  public JoinTerms on(List<NamedValue> plain) {
    return new JoinTerms(left, max, plain, other);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof JoinTerms join
        && join.left == left
        && join.max == max
        && join.fields.equals(fields)
        && join.other.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(left, max, fields, other);
  }

  @Override
  public String toString() {
    return "join "
        + (left ? "type=left " : "")
        + (max == 1 ? "" : "max=" + max + " ")
        + NamedValue.written(fields)
        + " "
        + CommandText.within(other);
  }
}
