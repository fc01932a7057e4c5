package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes one row of what belongs together in time: {@code transaction}. */
public record Transact(TransactionTerms transaction) implements Command {
  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Transact(transaction.replacingPaths(names));
  }

  @Override
  public Shape after(Shape before) {
    List<String> names = new ArrayList<>();
    if (before.open()) {
      names.addAll(List.of("_time", "eventTime"));
    } else if (!before.has("_time") && !before.has("eventTime")) {
      throw new SearchException(
          "transaction needs a column _time or eventTime; this table has " + before.names());
    }
    names.addAll(List.of("duration", "eventcount", "closed_txn"));
    return before.with(names);
  }

  @Override
  public void addTo(PlanBuilder plan) {
    TransactionStage.addTo(plan, transaction);
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return transaction.toString();
  }
}
