package dev.breadcrumbs.cloudtrail.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.command.RowsCondition;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.SiteLists;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ListOf;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RowPart;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on an event or row. Created by the methods of {@link Field} and combined by {@link
 * #and}, {@link #or} and {@link #not}. An immutable value: equal conditions are equal, and {@link
 * #toString()} is the equivalent search.
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
   * Combines conditions, all of which must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition allOf(Condition... conditions) {
    return joined(conditions, true);
  }

  /**
   * Combines conditions, at least one of which must hold.
   *
   * @param conditions one or more
   * @return the condition
   * @throws IllegalArgumentException if there is none
   */
  public static Condition anyOf(Condition... conditions) {
    return joined(conditions, false);
  }

  /**
   * Holds where the given fields have the texts of one of the rows of a second search. Case is
   * ignored, and nothing in a text is a pattern. Cells that a row lacks are not compared, and a row
   * that lacks them all matches nothing. One value of a multivalue is enough. In Splunk's language
   * it is {@code [search ... | table userName, awsRegion]} among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source, so this condition works only in a search
   * and not on a single event.
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
   * Holds where the texts of one of the rows of a second search occur anywhere in an event, as
   * words or phrases, ignoring case. In Splunk's language it is {@code [search ... | return
   * $userName]} among the terms of {@code search}.
   *
   * <p>The second search runs first, on the same source, so this condition works only in a search
   * and not on a single event.
   *
   * @param rows the second search, with at most 1,000 different rows
   * @param columns the columns with the texts; all texts of a row must occur
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
   * Adds a condition that must hold as well.
   *
   * @param other the other condition
   * @return the condition that holds where both do
   */
  public Condition and(Condition other) {
    return allOf(this, Objects.requireNonNull(other, "other is null"));
  }

  /**
   * Adds a condition that may hold instead.
   *
   * @param other the other condition
   * @return the condition that holds where one does
   */
  public Condition or(Condition other) {
    return anyOf(this, Objects.requireNonNull(other, "other is null"));
  }

  /**
   * Negates the condition, like Splunk's {@code NOT}. The negation also holds where a field is
   * missing.
   *
   * @return the opposite condition
   */
  public Condition not() {
    return new Condition(Not.of(clause));
  }

  /**
   * Ignores case in all comparisons of the condition, as Splunk's {@code search} and Sigma do.
   *
   * @return the same condition, ignoring case
   */
  public Condition ignoringCase() {
    return new Condition(clause.ignoringCase());
  }

  /**
   * Tests an event.
   *
   * @param event the event
   * @return whether it meets the condition
   * @throws SearchException if a regular expression takes too long on a text of the event, or if
   *     the condition needs the rows of a second search
   */
  public boolean test(CloudTrailEvent event) {
    return test(PathValues.of(event));
  }

  /**
   * Tests an event given as a JSON tree.
   *
   * @param event the event's JSON object
   * @return whether it meets the condition
   * @throws SearchException if a regular expression takes too long on a text of the event, or if
   *     the condition needs the rows of a second search
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
   * Explains why the condition holds on an event or does not. All of its parts are tested, even
   * those that can no longer change the result.
   *
   * @param event the event
   * @return the result of each part; the tree holds where {@link #test} is true
   */
  public ConditionTrace trace(CloudTrailEvent event) {
    return new Tracer(PathValues.of(event)).trace(clause);
  }

  /**
   * Returns the condition with lists that it refers to by name; see {@link Field#inList}.
   *
   * @param given the entries by list name; a list that is not among them remains open, and one that
   *     was set before keeps its entries
   * @return the condition with these lists
   * @throws SearchException if an entry looks like an address block but is invalid
   */
  public Condition withLists(Map<String, ? extends Collection<String>> given) {
    return new Condition(
        SearchErrors.checked(() -> SiteLists.given(clause, SiteLists.read(lists(), given))));
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
    return new Condition(SiteLists.optional(clause, Set.copyOf(List.of(names))));
  }

  /**
   * Returns the names of the lists that the condition refers to and that have not been set.
   *
   * @return the names
   */
  public Set<String> lists() {
    return SiteLists.names(clause, ListOf::isOpen);
  }

  /**
   * Returns the names of the lists that the condition asks for, has not been given, and cannot do
   * without: all of {@link #lists()} but those of {@link #withOptionalLists}. A rule rests until
   * they are given.
   *
   * @return the names
   */
  public Set<String> neededLists() {
    return SiteLists.names(clause, list -> list.isOpen() && !list.optional());
  }

  /**
   * Returns the texts to which the condition restricts a field: where the condition holds, the
   * field has at least one of them. Rule engines build their index on this.
   *
   * @param field the field
   * @return the texts; empty if the condition may hold without any of them
   */
  public Optional<Set<String>> valuesOf(Field field) {
    return Optional.ofNullable(Clauses.valuesOf(clause, field.value())).map(Set::copyOf);
  }

  /**
   * Returns the structure of the condition, for code that translates it into another language.
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
   * Returns the condition as written in a search.
   *
   * @return for example {@code eventName="StopLogging" AND isnull(errorCode)}
   */
  @Override
  public String toString() {
    return clause.replacingPaths(Shape::spellAlias).toString();
  }
}
