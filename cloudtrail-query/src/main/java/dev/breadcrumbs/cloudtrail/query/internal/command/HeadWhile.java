package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows before the first that does not meet a condition: {@code head (condition)}.
 *
 * @param fields what the condition asks for
 * @param limit how many at most; 0 for all
 * @param missing whether a row that lacks a field of the condition counts as meeting it
 * @param keeplast whether to keep the first row that does not meet it, too
 */
public record HeadWhile(
    Clause clause, List<Expression> fields, int limit, boolean missing, boolean keeplast)
    implements Command {
  public HeadWhile {
    fields = List.copyOf(fields);
    if (limit < 0) {
      throw new SearchException("limit of head is negative: " + limit);
    }
  }

  public static HeadWhile of(Clause clause, int limit, boolean missing, boolean keeplast) {
    List<Expression> fields = new ArrayList<>();
    clause.replacingPaths(
        leaf -> {
          if (leaf instanceof AtPath || leaf instanceof NamedExpression) {
            fields.add(leaf);
          }
          return leaf;
        });
    return new HeadWhile(clause, fields, limit, missing, keeplast);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new HeadWhile(
        clause.replacingPaths(names),
        fields.stream().map(field -> field.replacingPaths(names)).toList(),
        limit,
        missing,
        keeplast);
  }

  @Override
  public Shape after(Shape before) {
    return before;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.stage(this::kept);
  }

  private List<@Nullable Object[]> kept(List<@Nullable Object[]> rows) {
    int most = limit == 0 ? rows.size() : Math.min(limit, rows.size());
    Frame frame = new Frame(0);
    for (int at = 0; at < most; at++) {
      frame.moveToRow(rows.get(at));
      if (!goesOn(frame)) {
        return rows.subList(0, keeplast ? at + 1 : at);
      }
    }
    return rows.subList(0, most);
  }

  private boolean goesOn(Frame frame) {
    return clause.test(frame)
        || (missing && fields.stream().anyMatch(field -> field.valueIn(frame) == null));
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public boolean fitsFoundColumns() {
    return true;
  }

  @Override
  public String toString() {
    return "head "
        + (limit == 0 ? "" : "limit=" + limit + " ")
        + (missing ? "null=t " : "")
        + (keeplast ? "keeplast=t " : "")
        + "("
        + clause
        + ")";
  }
}
