package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One value of a multivalue, in an expression or a clause that is for each of them. */
public record Element(String of) implements Expression {
  /** Binds an expression to the values of a field: the field is one of them there. */
  static UnaryOperator<Expression> binding(Expression over) {
    return leaf -> leaf.equals(over) ? new Element(over.toString()) : leaf;
  }

  /** Undoes {@link #binding}, for what is printed. */
  static UnaryOperator<Expression> showing(Expression over, String name) {
    return leaf -> leaf instanceof Element element && element.of.equals(name) ? over : leaf;
  }

  /** The same under another name of the field. */
  static UnaryOperator<Expression> renaming(String old, String made) {
    return leaf ->
        leaf instanceof Element element && element.of.equals(old) ? new Element(made) : leaf;
  }

  /** What the values are known by, once the field has been replaced. */
  static String name(Expression before, Expression over, String name) {
    if (over.isPlain() || over instanceof Element) {
      return over.toString();
    }
    if (before instanceof NamedExpression && isOfColumns(over)) {
      throw new SearchException(
          "'" + before + "' is no column here, but worked out of others; name it by eval first");
    }
    return name;
  }

  /** Whether it is still about names, and not yet about the places of a run. */
  private static boolean isOfColumns(Expression over) {
    Set<Expression> columns = new LinkedHashSet<>();
    over.replacingPaths(
        leaf -> {
          if (leaf instanceof AtPath) {
            columns.add(leaf);
          }
          return leaf;
        });
    return !columns.isEmpty();
  }

  /** The fields that a clause is about. */
  public static Set<Expression> fields(Clause clause) {
    Set<Expression> fields = new LinkedHashSet<>();
    clause.replacingPaths(
        leaf -> {
          boolean isField =
              leaf.isPlain()
                  || leaf instanceof NamedExpression
                  || leaf instanceof AllTexts
                  || leaf instanceof OfEvent
                  || leaf instanceof Element;
          // What has been counted is not looked into: an alias is one field.
          if (isField) {
            fields.add(leaf);
          }
          return isField ? Literal.TRUE : leaf;
        });
    return fields;
  }

  @Override
  public @Nullable Object valueIn(PathValues values) {
    return values.element(of);
  }

  @Override
  public List<Expression> parts() {
    return List.of();
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return replacement.apply(this);
  }

  @Override
  public String toString() {
    return of;
  }
}
