package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a field's value comes from an event. Immutable values, compared by content. */
sealed interface Expression {
  /** The value on one event; null if it is missing. */
  @Nullable Object valueIn(PathValues values);

  /** The paths that the value depends on. */
  List<FieldPath> paths();

  /** The same expression with its paths replaced, where a name was given a new meaning. */
  Expression replacingPaths(UnaryOperator<Expression> replacement);

  /** The value at a path. */
  record AtPath(FieldPath path) implements Expression {
    @Override
    public @Nullable Object valueIn(PathValues values) {
      return values.get(path);
    }

    @Override
    public List<FieldPath> paths() {
      return List.of(path);
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return replacement.apply(this);
    }
  }

  /** The value at a path, whose place among those that a run looks for is known. */
  record AtSlot(int slot, FieldPath path) implements Expression {
    @Override
    public @Nullable Object valueIn(PathValues values) {
      return values.at(slot, path);
    }

    @Override
    public List<FieldPath> paths() {
      return List.of(path);
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return replacement.apply(this);
    }
  }

  /** A text that does not depend on the event. */
  record Constant(String text) implements Expression {
    @Override
    public Object valueIn(PathValues values) {
      return text;
    }

    @Override
    public List<FieldPath> paths() {
      return List.of();
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return this;
    }
  }

  /** The first of several values that is not missing. */
  record Coalesce(List<Expression> choices) implements Expression {
    public Coalesce {
      choices = List.copyOf(choices);
    }

    @Override
    public @Nullable Object valueIn(PathValues values) {
      for (Expression choice : choices) {
        Object value = choice.valueIn(values);
        if (value != null) {
          return value;
        }
      }
      return null;
    }

    @Override
    public List<FieldPath> paths() {
      return choices.stream().flatMap(choice -> choice.paths().stream()).distinct().toList();
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return new Coalesce(
          choices.stream().map(choice -> choice.replacingPaths(replacement)).toList());
    }
  }

  /** The text behind the last slash or colon of another value, as of an ARN. */
  record LastSegment(Expression of) implements Expression {
    @Override
    public @Nullable Object valueIn(PathValues values) {
      Object value = of.valueIn(values);
      if (!(value instanceof String text)) {
        return null;
      }
      String segment = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
      return segment.isEmpty() ? null : segment;
    }

    @Override
    public List<FieldPath> paths() {
      return of.paths();
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return new LastSegment(of.replacingPaths(replacement));
    }
  }

  /** A text where a clause holds, and missing where not. */
  record When(Clause clause, String text) implements Expression {
    @Override
    public @Nullable Object valueIn(PathValues values) {
      return clause.test(values) ? text : null;
    }

    @Override
    public List<FieldPath> paths() {
      return clause.paths();
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return new When(clause.replacingPaths(replacement), text);
    }
  }

  /** What a named group of a regular expression finds in another value; else what was there. */
  record Extract(Expression from, Regex regex, String group, Expression otherwise)
      implements Expression {
    @Override
    public @Nullable Object valueIn(PathValues values) {
      for (Object value : Values.each(from.valueIn(values))) {
        String found = regex.find(Values.text(value), group);
        if (found != null) {
          return found;
        }
      }
      return otherwise.valueIn(values);
    }

    @Override
    public List<FieldPath> paths() {
      return new Coalesce(List.of(from, otherwise)).paths();
    }

    @Override
    public Expression replacingPaths(UnaryOperator<Expression> replacement) {
      return new Extract(
          from.replacingPaths(replacement), regex, group, otherwise.replacingPaths(replacement));
    }
  }
}
