package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Converted;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.function.ConvertFunction;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Changes the units and forms of values: {@code convert}. */
public record Convert(String timeformat, List<ConvertTerm> terms) implements Command {
  public Convert {
    TimeFormat.of(timeformat);
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new SearchException("convert needs a function, such as ctime(_time)");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Convert(
        timeformat,
        terms.stream().map(term -> term.on(term.field().replacingPaths(names))).toList());
  }

  @Override
  public Shape after(Shape before) {
    return before.with(terms.stream().map(ConvertTerm::name).toList());
  }

  @Override
  public void addTo(PlanBuilder plan) {
    // All read what was there before, and not what another has made.
    List<Converted> made =
        terms.stream()
            .map(
                term ->
                    new Converted(
                        ConvertFunction.named(term.function(), timeformat),
                        term.field().expression()))
            .toList();
    for (int at = 0; at < made.size(); at++) {
      plan.define(terms.get(at).name(), made.get(at));
    }
  }

  @Override
  public String toString() {
    boolean shown =
        !timeformat.equals(ConvertFunction.TIME_FORMAT)
            && terms.stream().anyMatch(ConvertTerm::isOfTime);
    return "convert "
        + (shown ? "timeformat=" + Quotes.text(timeformat) + " " : "")
        + terms.stream().map(ConvertTerm::toString).collect(Collectors.joining(", "));
  }
}
