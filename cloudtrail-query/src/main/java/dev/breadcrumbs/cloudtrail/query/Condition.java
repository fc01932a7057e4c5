package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.command.RowsCondition;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ListOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SiteList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowPart;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an event or row must meet. Made by the methods of {@link Field}, joined by {@link #and},
 * {@link #or} and {@link #not}. An immutable value: equal conditions are equal, and {@link
 * #toString()} is the search that it stands for.
 */
public final class Condition {
  private final Clause clause;

  Condition(Clause clause) {
    this.clause = clause;
  }

  Clause clause() {
    return clause;
  }

  /**
   * Joins conditions so that all must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition allOf(Condition... conditions) {
    return joined(conditions, true);
  }

  /**
   * Joins conditions so that one must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition anyOf(Condition... conditions) {
    return joined(conditions, false);
  }

  /**
   * Holds where one of the rows of a second search fits: all of some fields have its texts. Case
   * does not matter, and nothing in a text is a pattern. What a row lacks is not compared, a row
   * that lacks all fits nothing, and of a multivalue one value will do. As text, {@code [search ...
   * | table userName, awsRegion]} among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source. So this can be met in a search, and not on
   * an event alone.
   *
   * @param rows the second search, with at most 10,000 different rows
   * @param fields the fields to compare; columns of the second search have their names
   * @return the condition
   * @throws SearchException if there is no field, or the second search has no column of its name
   */
  public static Condition anyRowOf(TableQuery rows, Field... fields) {
    return new Condition(
        RowsCondition.of(rows.commands(), Field.values(fields).stream().map(RowPart::of).toList()));
  }

  /**
   * Holds where texts of one of the rows of a second search are in values of an event, wherever
   * they are: as words or phrases, without case. As text, {@code [search ... | return $userName]}
   * among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source. So this can be met in a search, and not on
   * an event alone.
   *
   * @param rows the second search, with at most 1,000 different rows
   * @param columns the columns with the texts, of which a row needs all that it has
   * @return the condition
   * @throws SearchException if there is no column, or the second search does not have it
   */
  public static Condition anyTextOf(TableQuery rows, String... columns) {
    return new Condition(
        RowsCondition.of(
            rows.commands(), List.of(columns).stream().map(RowPart::everywhere).toList()));
  }

  private static Condition joined(Condition[] conditions, boolean all) {
    List<Clause> members = List.of(conditions).stream().map(Condition::clause).toList();
    if (members.isEmpty()) {
      throw new IllegalArgumentException("conditions is empty");
    }
    if (members.size() == 1) {
      return conditions[0];
    }
    return new Condition(all ? new And(members) : new Or(members));
  }

  /**
   * Demands another condition too.
   *
   * @param other the other condition
   * @return the condition that holds where both do
   */
  public Condition and(Condition other) {
    return allOf(this, Objects.requireNonNull(other, "other is null"));
  }

  /**
   * Allows another condition instead.
   *
   * @param other the other condition
   * @return the condition that holds where one does
   */
  public Condition or(Condition other) {
    return anyOf(this, Objects.requireNonNull(other, "other is null"));
  }

  /**
   * Turns the condition around: plain negation, as Splunk's {@code NOT}. It holds where a field is
   * missing, too.
   *
   * @return the opposite condition
   */
  public Condition not() {
    return new Condition(Not.of(clause));
  }

  /**
   * Compares all text in the condition without case, as Splunk's {@code search} and Sigma do.
   *
   * @return the same condition, without case
   */
  public Condition ignoringCase() {
    return new Condition(clause.ignoringCase());
  }

  /**
   * Tests an event.
   *
   * @param event the event
   * @return whether it meets the condition
   * @throws SearchException if a regular expression takes too long on a text of the event, or if it
   *     asks for the rows of a second search
   */
  public boolean test(CloudTrailEvent event) {
    return test(PathValues.of(event));
  }

  /**
   * Tests an event that is still a JSON tree.
   *
   * @param event the event's JSON object
   * @return whether it meets the condition
   * @throws SearchException if a regular expression takes too long on a text of the event, or if it
   *     asks for the rows of a second search
   */
  public boolean test(JsonNode event) {
    return test(PathValues.of(event));
  }

  private boolean test(PathValues values) {
    try {
      return clause.test(values);
    } catch (IllegalArgumentException e) {
      throw SearchErrors.of(e);
    }
  }

  /**
   * Explains why the condition holds on an event, or does not: all of its parts are tested, also
   * those that no longer matter.
   *
   * @param event the event
   * @return what each part came to; the tree holds where {@link #test} is true
   */
  public ConditionTrace trace(CloudTrailEvent event) {
    return new Tracer(PathValues.of(event)).trace(clause);
  }

  /**
   * Returns lists that the condition asks for by name, see {@link Field#inList}. The condition is
   * another value then; this one stays as it is.
   *
   * @param given the lists' entries by the lists' names; a list that is not among them stays open,
   *     and one that was given before stays what it was
   * @return the condition with these lists
   * @throws SearchException if an entry begins as a block of addresses and is none
   */
  public Condition withLists(Map<String, ? extends Collection<String>> given) {
    Map<String, SiteList> read = new HashMap<>();
    for (String name : lists()) {
      Collection<String> entries = given.get(name);
      if (entries != null) {
        read.put(name, SearchErrors.checked(() -> SiteList.of(entries)));
      }
    }
    return new Condition(
        clause.replacingPaths(
            leaf ->
                leaf instanceof ListOf list && list.isOpen()
                    ? list.given(read.get(list.name()))
                    : leaf));
  }

  /**
   * Returns a condition that makes sense without some of the lists that it asks for: where such a
   * list is not given, nothing is in it. It is meant for those that spare somebody, as {@code
   * not(USER_NAME.inList("service_users"))} does. The condition is another value then; what it
   * comes to on an event is the same.
   *
   * @param names the lists' names; one that the condition does not ask for changes nothing
   * @return the condition, of which these are no {@link #neededLists}
   */
  public Condition withOptionalLists(String... names) {
    Set<String> optional = Set.copyOf(List.of(names));
    return new Condition(
        clause.replacingPaths(
            leaf ->
                leaf instanceof ListOf list && optional.contains(list.name())
                    ? list.asOptional()
                    : leaf));
  }

  /**
   * Returns the names of the lists that the condition asks for and has not been given.
   *
   * @return the names
   */
  public Set<String> lists() {
    return lists(ListOf::isOpen);
  }

  /**
   * Returns the names of the lists that the condition asks for, has not been given, and cannot do
   * without: all of {@link #lists()} but those of {@link #withOptionalLists}. A rule rests until
   * they are given.
   *
   * @return the names
   */
  public Set<String> neededLists() {
    return lists(list -> list.isOpen() && !list.optional());
  }

  private Set<String> lists(Predicate<ListOf> which) {
    Set<String> names = new TreeSet<>();
    clause.replacingPaths(
        leaf -> {
          if (leaf instanceof ListOf list && which.test(list)) {
            names.add(list.name());
          }
          return leaf;
        });
    return Collections.unmodifiableSet(names);
  }

  /**
   * Returns texts of which a field has at least one where this condition holds, if the condition
   * restricts the field so: what an index of rules stands on. A field of one value has no other.
   *
   * @param field the field
   * @return the texts; empty if the condition may hold without any
   */
  public Optional<Set<String>> valuesOf(Field field) {
    return Optional.ofNullable(Clauses.valuesOf(clause, field.value())).map(Set::copyOf);
  }

  /**
   * Returns what the condition is made of, for code that says it in another language.
   *
   * @return its outermost part; the conditions in it have forms of their own
   */
  public ConditionForm form() {
    return ConditionForms.of(clause);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Condition condition && condition.clause.equals(clause);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(clause);
  }

  /**
   * Returns the condition as a search has it.
   *
   * @return for example {@code eventName="StopLogging" AND isnull(errorCode)}
   */
  @Override
  public String toString() {
    return clause.replacingPaths(Shape::spellAlias).toString();
  }
}
