package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of {@code top} or {@code rare}: of all, unless {@link #by} does so in each group.
 * Immutable.
 */
public final class TopQuery extends TableQuery {
  private final Pipeline<?> before;
  private final Top top;

  private TopQuery(Pipeline<?> before, Top top, TableQuery rows) {
    super(rows.commands(), rows.shape());
    this.before = before;
    this.top = top;
  }

  static TopQuery of(
      Pipeline<?> before, boolean rare, int limit, TopOptions options, List<Field> fields) {
    Pipeline<?> computed = before.computing(fields);
    Top top = new Top(rare, limit, computed.plain(fields), List.of(), options);
    return new TopQuery(
        before, new Top(rare, limit, fields, List.of(), options), computed.rows(top));
  }

  /**
   * Finds the values in each group, as many as the limit says. What lacks one of the fields is in
   * no group. The rows come ordered by the fields of the groups.
   *
   * @param fields one or more
   * @return the rows, the groups' columns first
   * @throws SearchException if there is no field, or two columns have one name
   */
  public TableQuery by(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("by needs a field");
    }
    List<Field> all = new ArrayList<>(List.of(fields));
    all.addAll(top.fields());
    Pipeline<?> computed = before.computing(all);
    return computed.rows(
        new Top(
            top.rare(),
            top.limit(),
            computed.plain(top.fields()),
            computed.plain(List.of(fields)),
            top.options()));
  }
}
