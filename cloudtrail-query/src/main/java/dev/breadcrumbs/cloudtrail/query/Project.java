package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One row an event or row, with these columns: {@code table}, {@code fields}. */
record Project(String word, List<Field> fields) implements Command {
  Project {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new SearchException(word + " needs a field");
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new Project(word, Command.reading(fields, names));
  }

  @Override
  public Shape after(Shape before) {
    return Shape.rows(columns());
  }

  List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  @Override
  public void addTo(PlanBuilder plan) {
    plan.aggregate(columns(), () -> new RowSink.TableSink(fields));
  }

  @Override
  public boolean keepsEvents() {
    return false;
  }

  @Override
  public String toString() {
    return word + " " + fields.stream().map(Field::listed).collect(Collectors.joining(", "));
  }
}
