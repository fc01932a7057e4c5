package dev.breadcrumbs.cloudtrail.query.internal.expression;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value and the name of its column: what a field of a search is. */
public record NamedValue(String name, Expression expression) {
  /** Checks the name, which callers give. */
  public NamedValue {
    Objects.requireNonNull(name, "name is null");
  }

  /** A column, or else a field by its path; a name that is no path is a column's. */
  public static NamedValue named(String name) {
    return new NamedValue(name, AtPath.column(name));
  }

  public static NamedValue at(String path) {
    FieldPath parsed = FieldPath.parse(Objects.requireNonNull(path, "path is null"));
    return new NamedValue(parsed.toString(), new AtPath(parsed));
  }

  /** Whether it is a path or an alias under its own name, and so can stand in a list of names. */
  public boolean isPlain() {
    if (expression instanceof AtPath at) {
      return at.path().toString().equals(name);
    }
    return expression instanceof NamedExpression named
        && named.isPlain()
        && named.name().equals(name);
  }

  /** Whether it can be written by its name alone. */
  public boolean isWritten() {
    return isPlain()
        || (expression instanceof WrittenName written
            && (written.text().equals(name) || written.text().equals(FieldPath.RAW + name)));
  }

  /** The text that names the value, before any quotes. */
  public String text() {
    if (expression instanceof WrittenName written) {
      return written.text();
    }
    if (expression instanceof NamedExpression named) {
      return named.name();
    }
    return expression instanceof AtPath at ? at.path().toString() : name;
  }

  /** How the value is named in a list of names. */
  public String written() {
    return Quotes.inList(text());
  }

  /** How a column is written that has the value: under another name where it has one. */
  public String asColumn() {
    return text().equals(name) ? written() : written() + " as " + Quotes.inList(name);
  }

  /** Plain fields in a list of names. */
  public static String written(List<NamedValue> fields) {
    return fields.stream().map(NamedValue::written).collect(Collectors.joining(", "));
  }

  /** Columns in a list of names. */
  public static String asColumns(List<NamedValue> fields) {
    return fields.stream().map(NamedValue::asColumn).collect(Collectors.joining(", "));
  }

  public NamedValue replacingPaths(UnaryOperator<Expression> replacement) {
    return new NamedValue(name, expression.replacingPaths(replacement));
  }

  /** The same fields with their names replaced by what they mean, or by how they are written. */
  public static List<NamedValue> reading(List<NamedValue> fields, UnaryOperator<Expression> names) {
    return fields.stream().map(field -> field.replacingPaths(names)).toList();
  }

  public @Nullable Object valueIn(PathValues values) {
    return expression.valueIn(values);
  }

  @Override
  public String toString() {
    return name;
  }
}
