package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes fields away: {@code fields -}. */
record Remove(List<Field> fields) implements Command {
  Remove {
    fields = List.copyOf(fields);
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Remove(Command.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    Shape after = before.without(fields.stream().map(Field::name).toList());
    if (!after.open() && after.names().isEmpty()) {
      throw new SearchException("fields - leaves no column");
    }
    return after;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    fields.forEach(field -> plan.forget(field.name()));
  }

  @Override
  public String toString() {
    return "fields - " + fields.stream().map(Field::listed).collect(Collectors.joining(", "));
  }
}
