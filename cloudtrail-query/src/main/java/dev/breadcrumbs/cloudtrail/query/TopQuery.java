package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Top;
import dev.breadcrumbs.cloudtrail.query.internal.command.TopColumns;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of {@code top} or {@code rare}: for everything or, with {@link #by}, for each group.
 * Immutable.
 */
public final class TopQuery extends TableQuery {
  private final CommandList before;
  private final Top top;

  private TopQuery(CommandList before, Top top, CommandList rows) {
    super(rows);
    this.before = before;
    this.top = top;
  }

  static TopQuery of(
      CommandList before, boolean rare, int limit, TopColumns columns, List<NamedValue> fields) {
    Top top = new Top(rare, limit, fields, List.of(), columns);
    return new TopQuery(before, top, before.with(fields, plain -> top.of(plain, List.of())));
  }

  /**
   * Finds the values for each group, up to the limit. Events that lack one of the fields are left
   * out. The rows are ordered by the fields of the groups.
   *
   * @param fields one or more
   * @return the rows, the groups' columns first
   * @throws SearchException if there is no field, or two columns have the same name
   */
  public TableQuery by(Field... fields) {
    if (fields.length == 0) {
      throw new SearchException("by needs a field");
    }
    List<NamedValue> all = new ArrayList<>(Field.values(fields));
    all.addAll(top.fields());
    return new TableQuery(
        before.with(
            all,
            plain ->
                top.of(
                    plain.subList(fields.length, plain.size()), plain.subList(0, fields.length))));
  }
}
