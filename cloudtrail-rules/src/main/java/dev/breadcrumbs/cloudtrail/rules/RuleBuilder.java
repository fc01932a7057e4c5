package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a rule's metadata; {@link #when} or another method that gives a rule ends it. Not
 * thread-safe, and meant for one rule. Start one by {@link Rule#rule}.
 */
public final class RuleBuilder {
  private final String id;
  private String title = "";
  private RuleStatus status = RuleStatus.STABLE;
  private String description = "";
  private Level level = Level.MEDIUM;
  private List<String> tags = List.of();
  private List<String> references = List.of();
  private List<String> falsePositives = List.of();
  private String author = "";
  private String date = "";
  private List<String> nextSteps = List.of();
  private List<String> needs = List.of();
  private List<String> supersedes = List.of();
  private String findingTitle = "";
  private final List<LevelWhen> levels = new ArrayList<>();
  private List<Field> dedupBy = List.of();
  private List<Field> context = List.of();

  RuleBuilder(String id) {
    this.id = Objects.requireNonNull(id, "id is null");
  }

  /**
   * Sets the title.
   *
   * @param text one line for people
   * @return this builder
   */
  public RuleBuilder title(String text) {
    title = text;
    return this;
  }

  /**
   * Sets the status; stable unless set.
   *
   * @param chosen the status
   * @return this builder
   */
  public RuleBuilder status(RuleStatus chosen) {
    status = chosen;
    return this;
  }

  /**
   * Sets the description.
   *
   * @param text what the rule finds and why it matters
   * @return this builder
   */
  public RuleBuilder description(String text) {
    description = text;
    return this;
  }

  /**
   * Sets the level; medium unless set.
   *
   * @param chosen the level
   * @return this builder
   */
  public RuleBuilder level(Level chosen) {
    level = chosen;
    return this;
  }

  /**
   * Sets the tags.
   *
   * @param texts such as {@code attack.t1685.002}
   * @return this builder
   */
  public RuleBuilder tags(String... texts) {
    tags = List.of(texts);
    return this;
  }

  /**
   * Sets the references.
   *
   * @param texts where to read more
   * @return this builder
   */
  public RuleBuilder references(String... texts) {
    references = List.of(texts);
    return this;
  }

  /**
   * Sets the known false positives.
   *
   * @param texts harmless events that match, too
   * @return this builder
   */
  public RuleBuilder falsePositives(String... texts) {
    falsePositives = List.of(texts);
    return this;
  }

  /**
   * Names whoever wrote the rule.
   *
   * @param name the author, or several
   * @return this builder
   */
  public RuleBuilder author(String name) {
    author = name;
    return this;
  }

  /**
   * Sets the day on which the rule was written.
   *
   * @param day such as {@code 2024-08-07}
   * @return this builder
   */
  public RuleBuilder date(String day) {
    date = day;
    return this;
  }

  /**
   * Sets what to do about a finding.
   *
   * @param texts the steps, in order
   * @return this builder
   */
  public RuleBuilder nextSteps(String... texts) {
    nextSteps = List.of(texts);
    return this;
  }

  /**
   * Names the lists of the site without which the rule cannot tell anything: it rests until they
   * are given.
   *
   * @param lists such as {@link Site#ALLOWED_REGIONS}
   * @return this builder
   */
  public RuleBuilder needs(String... lists) {
    needs = List.of(lists);
    return this;
  }

  /**
   * Names more general rules that have nothing to say of an event that this rule finds: their
   * findings on it are left out and {@linkplain RuleCounts#superseded() counted}, and those of this
   * rule {@linkplain Finding#superseded() name} them. For a rule of single events alone: {@link
   * #when}.
   *
   * @param rules ids of rules; one that does not run changes nothing
   * @return this builder
   */
  public RuleBuilder supersedes(String... rules) {
    supersedes = List.of(rules);
    return this;
  }

  /**
   * Sets the title of each finding.
   *
   * @param text a title with fields in braces, such as {@code Key of {requestParameters.userName}}
   * @return this builder
   */
  public RuleBuilder findingTitle(String text) {
    findingTitle = text;
    return this;
  }

  /**
   * Sets another level for some findings. If several conditions hold, the first counts.
   *
   * @param chosen the level
   * @param condition what the event that completed the match must meet
   * @return this builder
   */
  public RuleBuilder levelWhen(Level chosen, Condition condition) {
    levels.add(new LevelWhen(condition, chosen));
    return this;
  }

  /**
   * Sets the fields whose values tell one case from another: findings that share them are the same
   * alert to somebody, and are suppressed together.
   *
   * @param fields the fields; for a rule that is a search, of its columns
   * @return this builder
   */
  public RuleBuilder dedupBy(Field... fields) {
    dedupBy = List.of(fields);
    return this;
  }

  /**
   * Sets further fields that a finding shows.
   *
   * @param fields the fields
   * @return this builder
   */
  public RuleBuilder context(Field... fields) {
    context = List.of(fields);
    return this;
  }

  /**
   * Makes a rule of single events.
   *
   * @param condition what an event must meet
   * @return the rule
   * @throws RuleException if the metadata is wrong
   */
  public EventRule when(Condition condition) {
    return new EventRule(metadata(), condition);
  }

  /**
   * Makes a rule that counts events in a sliding window.
   *
   * @param atLeast how many events at least, 2 or more
   * @param timespan length of the window
   * @param condition what an event must meet to be counted
   * @param groupBy fields that tell groups apart
   * @return the rule
   * @throws RuleException if the metadata, the number or the timespan is wrong
   */
  public CorrelationRule eventCount(
      int atLeast, Duration timespan, Condition condition, Field... groupBy) {
    if (atLeast < 2) {
      throw new RuleException("rule " + id + ": eventCount is less than 2: " + atLeast);
    }
    return counting(
        CorrelationType.EVENT_COUNT,
        null,
        Threshold.atLeast(atLeast),
        timespan,
        condition,
        groupBy);
  }

  /**
   * Makes a rule that counts the different values of a field in a sliding window.
   *
   * @param field the field
   * @param atLeast how many values at least, 2 or more
   * @param timespan length of the window
   * @param condition what an event must meet to be looked at
   * @param groupBy fields that tell groups apart
   * @return the rule
   * @throws RuleException if the metadata, the number or the timespan is wrong
   */
  public CorrelationRule valueCount(
      Field field, int atLeast, Duration timespan, Condition condition, Field... groupBy) {
    if (atLeast < 2) {
      throw new RuleException("rule " + id + ": valueCount is less than 2: " + atLeast);
    }
    return counting(
        CorrelationType.VALUE_COUNT,
        field,
        Threshold.atLeast(atLeast),
        timespan,
        condition,
        groupBy);
  }

  /**
   * Makes a rule that adds the numbers of a field up in a sliding window.
   *
   * @param field the field; an event where it is no number is reported
   * @param threshold what the sum must be
   * @param timespan length of the window
   * @param condition what an event must meet to be looked at
   * @param groupBy fields that tell groups apart
   * @return the rule
   * @throws RuleException if the metadata or the timespan is wrong
   */
  public CorrelationRule valueSum(
      Field field, Threshold threshold, Duration timespan, Condition condition, Field... groupBy) {
    return counting(CorrelationType.VALUE_SUM, field, threshold, timespan, condition, groupBy);
  }

  private CorrelationRule counting(
      CorrelationType type,
      @Nullable Field field,
      Threshold threshold,
      Duration timespan,
      Condition condition,
      Field... groupBy) {
    return correlation(
        type,
        List.of(new CorrelationPart(when(condition), List.of(groupBy))),
        timespan,
        threshold,
        field);
  }

  /**
   * Makes a rule of events that all happen within a timespan, in any order.
   *
   * @param timespan length of the window
   * @param conditions what the events must meet, two or more
   * @param groupBy fields that they share
   * @return the rule
   * @throws RuleException if the metadata, the conditions or the timespan is wrong
   */
  public CorrelationRule temporal(Duration timespan, List<Condition> conditions, Field... groupBy) {
    return sequence(CorrelationType.TEMPORAL, timespan, conditions, groupBy);
  }

  /**
   * Makes a rule of events that happen one after the other within a timespan.
   *
   * @param timespan length of the window
   * @param conditions what the events must meet, in order, two or more
   * @param groupBy fields that they share
   * @return the rule
   * @throws RuleException if the metadata, the conditions or the timespan is wrong
   */
  public CorrelationRule temporalOrdered(
      Duration timespan, List<Condition> conditions, Field... groupBy) {
    return sequence(CorrelationType.TEMPORAL_ORDERED, timespan, conditions, groupBy);
  }

  private CorrelationRule sequence(
      CorrelationType type, Duration timespan, List<Condition> conditions, Field... groupBy) {
    List<CorrelationPart> parts =
        conditions.stream()
            .map(condition -> new CorrelationPart(when(condition), List.of(groupBy)))
            .toList();
    return correlation(type, parts, timespan, null, null);
  }

  /**
   * Makes a correlation of any type but {@link CorrelationType#VALUE_PERCENTILE}, also one whose
   * parts are rules of their own or are grouped by different fields.
   *
   * @param type what is looked for
   * @param parts the sorts of events
   * @param timespan length of the window
   * @param threshold what the number must be; for the temporal type how many different parts must
   *     happen at least, or null for all
   * @param field whose values are looked at; null unless the type looks at values
   * @return the rule
   * @throws RuleException if the metadata is wrong, or the parts do not fit the type
   */
  public CorrelationRule correlation(
      CorrelationType type,
      List<CorrelationPart> parts,
      Duration timespan,
      @Nullable Threshold threshold,
      @Nullable Field field) {
    return new CorrelationRule(
        metadata(),
        type,
        parts,
        timespan,
        threshold,
        field == null ? List.of() : List.of(field),
        0,
        null);
  }

  /**
   * Makes a rule on a percentile of a field's numbers in a sliding window.
   *
   * @param field the field; an event where it is no number is reported
   * @param percentile from 0 to 100; 50 is the median
   * @param threshold what the percentile must be
   * @param timespan length of the window
   * @param parts the sorts of events
   * @return the rule
   * @throws RuleException if the metadata, the percentile or the timespan is wrong
   */
  public CorrelationRule valuePercentile(
      Field field,
      double percentile,
      Threshold threshold,
      Duration timespan,
      List<CorrelationPart> parts) {
    return new CorrelationRule(
        metadata(),
        CorrelationType.VALUE_PERCENTILE,
        parts,
        timespan,
        threshold,
        List.of(field),
        percentile,
        null);
  }

  /**
   * Makes a rule that counts the different values that several fields have together in a sliding
   * window: of two fields, the different pairs.
   *
   * @param fields the fields, one or more; an event that lacks one of them is left out
   * @param threshold what the number must be
   * @param timespan length of the window
   * @param parts the sorts of events
   * @return the rule
   * @throws RuleException if the metadata, the fields or the timespan is wrong
   */
  public CorrelationRule valueCount(
      List<Field> fields, Threshold threshold, Duration timespan, List<CorrelationPart> parts) {
    return new CorrelationRule(
        metadata(), CorrelationType.VALUE_COUNT, parts, timespan, threshold, fields, 0, null);
  }

  /**
   * Makes a rule of events that happen within a timespan, in any order, and of others that do not.
   *
   * @param condition which parts must have happened, and which must not
   * @param timespan length of the window
   * @param parts the sorts of events, two or more
   * @return the rule
   * @throws RuleException if the metadata or the timespan is wrong, or the condition does not fit
   */
  public CorrelationRule temporal(
      PartsCondition condition, Duration timespan, List<CorrelationPart> parts) {
    return new CorrelationRule(
        metadata(), CorrelationType.TEMPORAL, parts, timespan, null, List.of(), 0, condition);
  }

  /**
   * Makes a rule of an event that another does not follow in time.
   *
   * @param condition what the first event must meet
   * @param expected what the event that should follow must meet
   * @param within how long there is to follow
   * @param groupBy fields that both share
   * @return the rule
   * @throws RuleException if the metadata is wrong, or the time not positive
   */
  public AbsenceRule notFollowedBy(
      Condition condition, Condition expected, Duration within, Field... groupBy) {
    return new AbsenceRule(metadata(), condition, expected, within, List.of(groupBy));
  }

  /**
   * Makes a rule of values that are seen for the first time in ten days; {@link
   * FirstSeenRule#within} and {@link FirstSeenRule#learning} change the times.
   *
   * @param condition what an event must meet to be looked at
   * @param fields the fields whose values are remembered together
   * @return the rule
   * @throws RuleException if the metadata is wrong, or there is no field
   */
  public FirstSeenRule firstSeen(Condition condition, Field... fields) {
    return new FirstSeenRule(
        metadata(), condition, List.of(fields), FirstSeenRule.USUAL, Duration.ZERO);
  }

  /**
   * Makes an alert of a search: each row that it gives is a finding.
   *
   * @param query the search
   * @param every over which periods of time it is run
   * @return the rule
   * @throws RuleException if the metadata is wrong, or the period shorter than a second
   */
  public SearchRule search(TableQuery query, Duration every) {
    return new SearchRule(metadata(), query, every);
  }

  private RuleMetadata metadata() {
    return new RuleMetadata(
        id,
        title,
        status,
        description,
        level,
        tags,
        references,
        falsePositives,
        author,
        date,
        nextSteps,
        needs,
        supersedes,
        new Presentation(findingTitle, levels, dedupBy, context));
  }
}
