package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.EventTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One node of a condition. Immutable values, compared by content; {@code toString} is the search
 * text. A clause on a missing value is false, except {@link Exists} and {@link Not}.
 */
sealed interface Clause {
  boolean test(PathValues values);

  /** The paths that the outcome depends on. */
  List<FieldPath> paths();

  Clause replacingPaths(UnaryOperator<Expression> replacement);

  /** The same clause, with text compared without case. */
  Clause ignoringCase();

  /** All of several. Flat: no member is itself an {@code And}. */
  record And(List<Clause> members) implements Clause {
    public And {
      members =
          members.stream()
              .flatMap(
                  member ->
                      member instanceof And and ? and.members.stream() : List.of(member).stream())
              .toList();
    }

    @Override
    public boolean test(PathValues values) {
      for (Clause member : members) {
        if (!member.test(values)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<FieldPath> paths() {
      return Clauses.paths(members);
    }

    @Override
    public Clause replacingPaths(UnaryOperator<Expression> replacement) {
      return new And(members.stream().map(member -> member.replacingPaths(replacement)).toList());
    }

    @Override
    public Clause ignoringCase() {
      return new And(members.stream().map(Clause::ignoringCase).toList());
    }

    @Override
    public String toString() {
      return Clauses.joined(members, " AND ");
    }
  }

  /** Any of several. Flat: no member is itself an {@code Or}. */
  record Or(List<Clause> members) implements Clause {
    public Or {
      members =
          members.stream()
              .flatMap(
                  member ->
                      member instanceof Or or ? or.members.stream() : List.of(member).stream())
              .toList();
    }

    @Override
    public boolean test(PathValues values) {
      for (Clause member : members) {
        if (member.test(values)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<FieldPath> paths() {
      return Clauses.paths(members);
    }

    @Override
    public Clause replacingPaths(UnaryOperator<Expression> replacement) {
      return new Or(members.stream().map(member -> member.replacingPaths(replacement)).toList());
    }

    @Override
    public Clause ignoringCase() {
      return new Or(members.stream().map(Clause::ignoringCase).toList());
    }

    @Override
    public String toString() {
      return Clauses.joined(members, " OR ");
    }
  }

  /** Plain negation: true also where the field is missing. */
  record Not(Clause negated) implements Clause {
    @Override
    public boolean test(PathValues values) {
      return !negated.test(values);
    }

    @Override
    public List<FieldPath> paths() {
      return negated.paths();
    }

    @Override
    public Clause replacingPaths(UnaryOperator<Expression> replacement) {
      return new Not(negated.replacingPaths(replacement));
    }

    @Override
    public Clause ignoringCase() {
      return new Not(negated.ignoringCase());
    }

    @Override
    public String toString() {
      return "NOT " + Clauses.bracketed(negated);
    }
  }

  /** A clause on one field, which looks at its values one by one. */
  sealed interface OnField extends Clause {
    Field field();

    OnField on(Field replaced);

    // Asked of one value at a time, none of them missing.
    boolean testValue(Object value);

    @Override
    default boolean test(PathValues values) {
      return Values.any(field().valueIn(values), this::testValue);
    }

    @Override
    default List<FieldPath> paths() {
      return field().expression().paths();
    }

    @Override
    default Clause replacingPaths(UnaryOperator<Expression> replacement) {
      return on(field().replacingPaths(replacement));
    }

    @Override
    default Clause ignoringCase() {
      return this;
    }
  }

  /** The text is, contains, begins or ends with one of several. */
  record TextMatch(Field field, TextOperator operator, List<String> texts, boolean ignoreCase)
      implements OnField {
    public TextMatch {
      texts = List.copyOf(texts);
    }

    @Override
    public OnField on(Field replaced) {
      return new TextMatch(replaced, operator, texts, ignoreCase);
    }

    @Override
    public boolean testValue(Object value) {
      String found = Values.text(value);
      for (String text : texts) {
        if (operator.test(found, text, ignoreCase)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Clause ignoringCase() {
      return new TextMatch(field, operator, texts, true);
    }

    @Override
    public String toString() {
      return Clauses.textMatch(this);
    }
  }

  /** Present, with another text. */
  record NotEqual(Field field, String text, boolean ignoreCase) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new NotEqual(replaced, text, ignoreCase);
    }

    @Override
    public boolean testValue(Object value) {
      return !TextOperator.EQ.test(Values.text(value), text, ignoreCase);
    }

    @Override
    public Clause ignoringCase() {
      return new NotEqual(field, text, true);
    }

    @Override
    public String toString() {
      return Clauses.name(field) + "!=" + Clauses.quoted(text);
    }
  }

  /** The whole text fits a wildcard pattern. */
  record Like(Field field, Wildcard pattern) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new Like(replaced, pattern);
    }

    @Override
    public boolean testValue(Object value) {
      return pattern.matches(Values.text(value));
    }

    @Override
    public Clause ignoringCase() {
      return new Like(field, pattern.ignoringCase());
    }

    @Override
    public String toString() {
      return Clauses.name(field) + " LIKE " + Clauses.quoted(pattern.toString());
    }
  }

  /** A regular expression is found in the text. */
  record Matches(Field field, Regex regex) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new Matches(replaced, regex);
    }

    @Override
    public boolean testValue(Object value) {
      return regex.matcher(Values.text(value)).find();
    }

    @Override
    public Clause ignoringCase() {
      return new Matches(field, Regex.of("(?iu)" + regex));
    }

    @Override
    public String toString() {
      return "match(" + Clauses.name(field) + ", " + Clauses.quoted(regex.toString()) + ")";
    }
  }

  /** An address within a block. */
  record Cidr(Field field, CidrBlock block) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new Cidr(replaced, block);
    }

    @Override
    public boolean testValue(Object value) {
      return value instanceof String text && block.contains(text);
    }

    @Override
    public String toString() {
      return "cidrmatch(" + Clauses.quoted(block.toString()) + ", " + Clauses.name(field) + ")";
    }
  }

  /** A number or a time compared with a bound: a BigDecimal or an Instant. */
  record Comparison(Field field, ComparisonOperator operator, Object bound) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new Comparison(replaced, operator, bound);
    }

    @Override
    public boolean testValue(Object value) {
      if (bound instanceof Instant time) {
        Instant found = value instanceof String text ? EventTimes.parse(text) : null;
        return found != null && operator.test(found, time);
      }
      BigDecimal found = Values.number(value);
      return found != null && operator.test(found, (BigDecimal) bound);
    }

    @Override
    public String toString() {
      String shown =
          bound instanceof BigDecimal number
              ? Values.ofNumber(number).toString()
              : Clauses.quoted(bound.toString());
      return Clauses.name(field) + operator.sign() + shown;
    }
  }

  /** The field has a value, or has none. */
  record Exists(Field field, boolean expected) implements OnField {
    @Override
    public OnField on(Field replaced) {
      return new Exists(replaced, expected);
    }

    @Override
    public boolean testValue(Object value) {
      return expected;
    }

    @Override
    public boolean test(PathValues values) {
      return (field.valueIn(values) != null) == expected;
    }

    @Override
    public String toString() {
      return (expected ? "isnotnull(" : "isnull(") + Clauses.name(field) + ")";
    }
  }
}
