package dev.breadcrumbs.cloudtrail.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Which parts of a {@link CorrelationType#TEMPORAL} correlation must have happened, and which must
 * not, such as {@code b and not a}. Parts go by their numbers, from 0. Immutable.
 *
 * <pre>{@code
 * PartsCondition onlyTheSecond = PartsCondition.part(1).and(PartsCondition.part(0).not());
 * }</pre>
 */
public sealed interface PartsCondition {
  /**
   * Demands a part.
   *
   * @param number its number among the parts of the correlation, from 0
   * @return the condition
   */
  static PartsCondition part(int number) {
    return new One(number);
  }

  /**
   * Demands several conditions.
   *
   * @param members one or more
   * @return the condition that all of them hold
   */
  static PartsCondition allOf(List<PartsCondition> members) {
    return members.size() == 1 ? members.get(0) : new All(members);
  }

  /**
   * Returns a choice of conditions.
   *
   * @param members one or more
   * @return the condition that at least one of them holds
   */
  static PartsCondition anyOf(List<PartsCondition> members) {
    return members.size() == 1 ? members.get(0) : new Any(members);
  }

  /**
   * Demands another condition, too.
   *
   * @param other the other
   * @return the condition that both hold
   */
  default PartsCondition and(PartsCondition other) {
    return new All(List.of(this, other));
  }

  /**
   * Leaves the choice of another condition.
   *
   * @param other the other
   * @return the condition that one of them holds, or both
   */
  default PartsCondition or(PartsCondition other) {
    return new Any(List.of(this, other));
  }

  /**
   * Demands the opposite.
   *
   * @return the condition that this one does not hold
   */
  default PartsCondition not() {
    return new Negated(this);
  }

  /**
   * Tests the condition.
   *
   * @param happened tells of a part by its number whether it has happened
   * @return whether the condition holds
   */
  boolean holds(IntPredicate happened);

  /**
   * Returns the parts that are to happen.
   *
   * @return their numbers
   */
  Set<Integer> demanded();

  /**
   * Returns the parts that are not to happen.
   *
   * @return their numbers
   */
  Set<Integer> excluded();

  /**
   * Returns the condition as Sigma writes it.
   *
   * @param names a name for each part
   * @return for example {@code b and not a}
   */
  String text(List<String> names);

  /**
   * A part has happened.
   *
   * @param number the number of the part
   */
  record One(int number) implements PartsCondition {
    /**
     * Checks the number.
     *
     * @param number the number of the part
     * @throws RuleException if it is negative
     */
    public One {
      if (number < 0) {
        throw new RuleException("no part has the number " + number);
      }
    }

    @Override
    public boolean holds(IntPredicate happened) {
      return happened.test(number);
    }

    @Override
    public Set<Integer> demanded() {
      return Set.of(number);
    }

    @Override
    public Set<Integer> excluded() {
      return Set.of();
    }

    @Override
    public String text(List<String> names) {
      return names.get(number);
    }
  }

  /**
   * All of several conditions hold.
   *
   * @param members one or more
   */
  record All(List<PartsCondition> members) implements PartsCondition {
    /**
     * Checks and copies the members.
     *
     * @param members one or more
     */
    public All {
      members = copied(members);
    }

    @Override
    public boolean holds(IntPredicate happened) {
      return members.stream().allMatch(member -> member.holds(happened));
    }

    @Override
    public Set<Integer> demanded() {
      return union(members, PartsCondition::demanded);
    }

    @Override
    public Set<Integer> excluded() {
      return union(members, PartsCondition::excluded);
    }

    @Override
    public String text(List<String> names) {
      return members.stream()
          .map(
              member -> member instanceof Any ? "(" + member.text(names) + ")" : member.text(names))
          .collect(Collectors.joining(" and "));
    }
  }

  /**
   * One of several conditions holds, or more.
   *
   * @param members one or more
   */
  record Any(List<PartsCondition> members) implements PartsCondition {
    /**
     * Checks and copies the members.
     *
     * @param members one or more
     */
    public Any {
      members = copied(members);
    }

    @Override
    public boolean holds(IntPredicate happened) {
      return members.stream().anyMatch(member -> member.holds(happened));
    }

    @Override
    public Set<Integer> demanded() {
      return union(members, PartsCondition::demanded);
    }

    @Override
    public Set<Integer> excluded() {
      return union(members, PartsCondition::excluded);
    }

    @Override
    public String text(List<String> names) {
      return members.stream().map(member -> member.text(names)).collect(Collectors.joining(" or "));
    }
  }

  /**
   * A condition does not hold.
   *
   * @param negated the condition
   */
  record Negated(PartsCondition negated) implements PartsCondition {
    /**
     * Checks the condition.
     *
     * @param negated the condition
     */
    public Negated {
      Objects.requireNonNull(negated, "negated is null");
    }

    @Override
    public boolean holds(IntPredicate happened) {
      return !negated.holds(happened);
    }

    @Override
    public Set<Integer> demanded() {
      return negated.excluded();
    }

    @Override
    public Set<Integer> excluded() {
      return negated.demanded();
    }

    @Override
    public String text(List<String> names) {
      String text = negated.text(names);
      return negated instanceof One ? "not " + text : "not (" + text + ")";
    }
  }

  private static List<PartsCondition> copied(List<PartsCondition> members) {
    if (members.isEmpty()) {
      throw new RuleException("a condition on parts without a member");
    }
    return List.copyOf(members);
  }

  private static Set<Integer> union(
      List<PartsCondition> members, Function<PartsCondition, Set<Integer>> numbers) {
    return members.stream()
        .flatMap(member -> numbers.apply(member).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
