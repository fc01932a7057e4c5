package dev.breadcrumbs.cloudtrail.query.internal.command.lookup;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowSink;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Begins a search with the rows of a table, and not with events: {@code inputlookup}.
 *
 * @param start how many rows are passed over
 */
public record Inputlookup(LookupData table, int start) implements Command {
  public Inputlookup {
    if (start < 0) {
      throw new SearchException("start of inputlookup is negative: " + start);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return this;
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(table.columns());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    // No event is looked at.
    plan.filter(new TruthClause(new Literal(false)));
    plan.aggregate(table.columns(), () -> new Rows(this));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String textAtBegin() {
    return "| " + this;
  }

  @Override
  public String toString() {
    return "inputlookup "
        + (start == 0 ? "" : "start=" + start + " ")
        + Quotes.inList(table.name());
  }

  private record Rows(Inputlookup command) implements RowSink {
    @Override
    public void add(Frame frame) {
      throw new IllegalStateException("inputlookup takes no events");
    }

    @Override
    public void merge(RowSink later) {
      // All parts of a source have the same rows.
    }

    @Override
    public List<@Nullable Object[]> rows() {
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (List<String> cells : command.table.rows().stream().skip(command.start).toList()) {
        rows.add(cells.stream().map(cell -> cell.isEmpty() ? null : cell).toArray());
      }
      return rows;
    }
  }
}
