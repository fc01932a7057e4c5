package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names mean behind a command. */
final class Meanings {
  private Meanings() {}

  /** Whether a value is looked up at once, and so need not be put anywhere. */
  static boolean isCheap(Expression value) {
    return value instanceof AtSlot
        || value instanceof RowPlace
        || value instanceof Literal
        || (value instanceof Coalesce either
            && either.parts().stream().allMatch(Meanings::isCheap));
  }

  /** What the JSON of a text has under a name; null for what is no name. */
  static @Nullable Expression inText(Expression json, Expression leaf) {
    String name =
        leaf instanceof AtPath at
            ? at.path().toString()
            : leaf instanceof NamedExpression named ? named.name() : "";
    return name.isEmpty() ? null : new FunctionCall("spath", List.of(json, new Literal(name)));
  }

  /** The place of a column in rows that have these columns alone; nothing if it is none of them. */
  static Expression inColumns(List<String> columns, Expression leaf) {
    if (leaf instanceof NamedExpression named) {
      return named.meaning().replacingPaths(each -> inColumns(columns, each));
    }
    int at = leaf instanceof AtPath path ? columns.indexOf(path.path().toString()) : -1;
    return at < 0 ? new Coalesce(List.of()) : new RowPlace(at, columns.get(at));
  }
}
