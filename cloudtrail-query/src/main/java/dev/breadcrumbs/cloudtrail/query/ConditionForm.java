package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The structure of a condition, for code that translates it into another language. Get one from
 * {@link Condition#form}. Immutable. Compare a field with {@link Fields#at} or {@link
 * Fields#leavesOf} of its name to find out where its values come from.
 */
public sealed interface ConditionForm {
  /**
   * Returns the conditions that it consists of.
   *
   * @return the conditions; empty for one that tests fields itself
   */
  default List<Condition> members() {
    return List.of();
  }

  /**
   * Returns the fields that are tested, including those of members.
   *
   * @return the fields, in the order of the condition; empty for {@link Other}, whatever it tests
   */
  default List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Condition member : members()) {
      fields.addAll(member.form().fields());
    }
    return Collections.unmodifiableList(fields);
  }

  /** How texts are compared. */
  enum TextTest {
    /** Equals the text. */
    EQ,
    /** Contains the text. */
    CONTAINS,
    /** Starts with the text. */
    STARTS_WITH,
    /** Ends with the text. */
    ENDS_WITH
  }

  /** How numbers are compared. */
  enum NumberTest {
    /** Equals the number. */
    EQ,
    /** Is less than the number. */
    LT,
    /** Is less than or equal to the number. */
    LE,
    /** Is greater than the number. */
    GT,
    /** Is greater than or equal to the number. */
    GE
  }

  /**
   * All of the members must hold.
   *
   * @param members two or more
   */
  record All(List<Condition> members) implements ConditionForm {
    /**
     * Copies mutable parts.
     *
     * @param members two or more
     */
    public All {
      members = List.copyOf(members);
    }
  }

  /**
   * At least one of the members must hold.
   *
   * @param members two or more
   */
  record Any(List<Condition> members) implements ConditionForm {
    /**
     * Copies mutable parts.
     *
     * @param members two or more
     */
    public Any {
      members = List.copyOf(members);
    }
  }

  /**
   * The negated condition must not hold.
   *
   * @param negated what must not
   */
  record Negated(Condition negated) implements ConditionForm {
    @Override
    public List<Condition> members() {
      return List.of(negated);
    }
  }

  /**
   * A value passes the test against one of the texts.
   *
   * @param field the field
   * @param test how to compare
   * @param texts one or more
   * @param ignoreCase whether case does not matter
   */
  record Text(Field field, TextTest test, List<String> texts, boolean ignoreCase)
      implements ConditionForm {
    /**
     * Copies mutable parts.
     *
     * @param field the field
     * @param test how to compare
     * @param texts one or more
     * @param ignoreCase whether case does not matter
     */
    public Text {
      texts = List.copyOf(texts);
    }

    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A value is none of the texts; the field is not missing.
   *
   * @param field the field
   * @param texts one or more
   * @param ignoreCase whether case does not matter
   */
  record Differs(Field field, List<String> texts, boolean ignoreCase) implements ConditionForm {
    /**
     * Copies mutable parts.
     *
     * @param field the field
     * @param texts one or more
     * @param ignoreCase whether case does not matter
     */
    public Differs {
      texts = List.copyOf(texts);
    }

    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A whole value matches a pattern; see {@link Field#like}.
   *
   * @param field the field
   * @param pattern with stars and question marks, which a backslash makes literal
   * @param ignoreCase whether case does not matter
   */
  record Pattern(Field field, String pattern, boolean ignoreCase) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A regular expression is found in a value.
   *
   * @param field the field
   * @param regex the expression, with its flags in front
   */
  record Regex(Field field, String regex) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A value is an address in a block.
   *
   * @param field the field
   * @param block such as {@code 192.0.2.0/24}
   */
  record Cidr(Field field, String block) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A value is a number that passes the test.
   *
   * @param field the field
   * @param test how to compare
   * @param number as plain digits
   */
  record Compared(Field field, NumberTest test, String number) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * There is a value, or none.
   *
   * @param field the field
   * @param expected whether there must be one
   */
  record Presence(Field field, boolean expected) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A value is in a list of the site, or one is not.
   *
   * @param field the field
   * @param list the list's name
   * @param expected whether it must be in it
   */
  record InList(Field field, String list, boolean expected) implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field);
    }
  }

  /**
   * A value passes the test against a value of another field.
   *
   * @param field the field
   * @param test how to compare
   * @param other the other field
   * @param ignoreCase whether case does not matter
   */
  record TwoFields(Field field, TextTest test, Field other, boolean ignoreCase)
      implements ConditionForm {
    @Override
    public List<Field> fields() {
      return List.of(field, other);
    }
  }

  /**
   * Anything else.
   *
   * @param text the condition as a search has it
   */
  record Other(String text) implements ConditionForm {
    /**
     * Copies mutable parts.
     *
     * @param text the condition as a search has it
     */
    public Other {
      Objects.requireNonNull(text, "text is null");
    }
  }
}
