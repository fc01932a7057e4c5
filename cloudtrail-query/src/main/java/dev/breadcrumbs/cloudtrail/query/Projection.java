package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The step that turns events into rows. */
sealed interface Projection {
  /** The columns of the rows, in order. */
  List<String> columns();

  /** The paths that the rows depend on. */
  List<FieldPath> paths();

  /** The same projection with names replaced by what they were given to mean. */
  Projection replacingPaths(UnaryOperator<Expression> replacement);

  /** One row an event. */
  record ToTable(List<Field> fields) implements Projection {
    public ToTable {
      fields = List.copyOf(fields);
    }

    @Override
    public List<String> columns() {
      return fields.stream().map(Field::name).toList();
    }

    @Override
    public List<FieldPath> paths() {
      return Projection.paths(fields);
    }

    @Override
    public Projection replacingPaths(UnaryOperator<Expression> replacement) {
      return new ToTable(fields.stream().map(field -> field.replacingPaths(replacement)).toList());
    }

    @Override
    public String toString() {
      return "table " + Projection.names(fields);
    }
  }

  /** One row a group of events. */
  record Stats(List<Aggregate> aggregates, List<Field> by) implements Projection {
    public Stats {
      aggregates = List.copyOf(aggregates);
      by = List.copyOf(by);
    }

    @Override
    public List<String> columns() {
      return Stream.concat(by.stream().map(Field::name), aggregates.stream().map(Aggregate::name))
          .toList();
    }

    @Override
    public List<FieldPath> paths() {
      List<FieldPath> paths = new ArrayList<>(Projection.paths(by));
      aggregates.forEach(aggregate -> paths.addAll(aggregate.paths()));
      return paths;
    }

    @Override
    public Projection replacingPaths(UnaryOperator<Expression> replacement) {
      return new Stats(
          aggregates.stream().map(each -> each.replacingPaths(replacement)).toList(),
          by.stream().map(field -> field.replacingPaths(replacement)).toList());
    }

    @Override
    public String toString() {
      String functions =
          aggregates.stream().map(Aggregate::toString).collect(Collectors.joining(", "));
      return "stats " + functions + (by.isEmpty() ? "" : " by " + Projection.names(by));
    }
  }

  /** The most frequent values with their count and share. */
  record Top(int limit, List<Field> fields) implements Projection {
    public Top {
      fields = List.copyOf(fields);
    }

    @Override
    public List<String> columns() {
      return Stream.concat(fields.stream().map(Field::name), Stream.of("count", "percent"))
          .toList();
    }

    @Override
    public List<FieldPath> paths() {
      return Projection.paths(fields);
    }

    @Override
    public Projection replacingPaths(UnaryOperator<Expression> replacement) {
      return new Top(
          limit, fields.stream().map(field -> field.replacingPaths(replacement)).toList());
    }

    @Override
    public String toString() {
      return "top limit=" + limit + " " + Projection.names(fields);
    }
  }

  private static List<FieldPath> paths(List<Field> fields) {
    return fields.stream().flatMap(field -> field.expression().paths().stream()).toList();
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Clauses::name).collect(Collectors.joining(", "));
  }
}
