package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.PlainJson;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.query.ConditionTrace;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A rule matched: which, when, and on which events. Immutable and thread-safe. */
public final class Finding {
  /** Stands for the event of a finding that has none: nothing is known of its actor. */
  private static final CloudTrailEvent NO_EVENT = CloudTrailEvent.parse("{}");

  private final Rule rule;
  private final @Nullable Instant time;
  private final List<CloudTrailEvent> events;
  private final Map<String, List<String>> values;
  private final @Nullable Level chosen;
  private final List<String> superseded;

  private Finding(
      Rule rule,
      @Nullable Instant time,
      List<CloudTrailEvent> events,
      Map<String, List<String>> values,
      @Nullable Level chosen,
      List<String> superseded) {
    this.rule = Objects.requireNonNull(rule, "rule is null");
    this.time = time;
    this.events = List.copyOf(events);
    this.values = values;
    this.chosen = chosen;
    this.superseded = List.copyOf(superseded);
  }

  /**
   * Makes a finding.
   *
   * @param rule the rule
   * @param events the events that made it match, in the order of their times; one or more
   * @throws IllegalArgumentException if there is no event
   */
  public Finding(Rule rule, List<CloudTrailEvent> events) {
    this(rule, last(events).eventTime(), events, Map.of(), null, List.of());
  }

  static Finding of(
      Rule rule,
      @Nullable Instant time,
      List<CloudTrailEvent> events,
      Map<String, List<String>> values) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    if (!events.isEmpty()) {
      for (Field field : rule.metadata().presentation().context()) {
        all.put(field.name(), field.valuesIn(last(events)));
      }
    }
    return new Finding(rule, time, events, all, null, List.of());
  }

  /** A finding as it was made before, with all of its values. */
  static Finding restored(
      Rule rule,
      @Nullable Instant time,
      List<CloudTrailEvent> events,
      Map<String, List<String>> values) {
    return new Finding(rule, time, events, new LinkedHashMap<>(values), null, List.of());
  }

  Finding at(@Nullable Level level) {
    return level == null ? this : new Finding(rule, time, events, values, level, superseded);
  }

  Finding superseding(List<String> general) {
    return general.isEmpty() ? this : new Finding(rule, time, events, values, chosen, general);
  }

  private static CloudTrailEvent last(List<CloudTrailEvent> events) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("events is empty");
    }
    return events.get(events.size() - 1);
  }

  /**
   * Returns the rule.
   *
   * @return the rule
   */
  public Rule rule() {
    return rule;
  }

  /**
   * Returns the events that made the rule match.
   *
   * @return the events, in the order of their times; none for a row of a {@link SearchRule}
   */
  public List<CloudTrailEvent> events() {
    return events;
  }

  /**
   * Returns the values that tell this finding from others of its rule: of the fields by which it
   * groups, of the fields that were first seen, of the columns of its row, and those that the rule
   * asks to be shown.
   *
   * @return the values as text by the name of the field; none where it is missing
   */
  public Map<String, List<String>> values() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns the event that completed the match, which is the last of {@link #events()}: account,
   * region, address and caller of the finding are those of this event.
   *
   * @return the event; empty for a row of a {@link SearchRule}
   */
  public Optional<CloudTrailEvent> event() {
    return events.isEmpty() ? Optional.empty() : Optional.of(last(events));
  }

  /**
   * Returns the time at which the rule matched: that of the last of its events, or the end of its
   * search's period.
   *
   * @return the time; empty if the event has none
   */
  public Optional<Instant> eventTime() {
    return Optional.ofNullable(time);
  }

  /**
   * Returns the level: that of the rule, unless the rule has another for such events or the site
   * for such rules.
   *
   * @return the level
   */
  public Level level() {
    return chosen != null
        ? chosen
        : event().flatMap(rule.metadata().presentation()::levelOf).orElse(rule.level());
  }

  /**
   * Returns the title: the rule's, unless it has one for each finding.
   *
   * @return one line
   */
  public String title() {
    return event().flatMap(rule.metadata().presentation()::titleOf).orElse(rule.title());
  }

  /**
   * Returns what findings of the same case share: the rule's id and the values of the fields that
   * it names for that, or else of those by which it groups, or else who acted, and from where.
   *
   * @return the id and the values
   */
  public List<String> dedupKey() {
    return FindingCase.of(this);
  }

  /**
   * Returns which more general rules hold on the event as well: they leave it to this finding, as
   * its rule {@linkplain RuleMetadata#supersedes() supersedes} them.
   *
   * @return ids of rules of single events, in their order
   */
  public List<String> superseded() {
    return superseded;
  }

  /**
   * Returns who acted in the event that completed the match.
   *
   * @return the actor; one of whom nothing is known for a row of a {@link SearchRule}
   */
  public Actor actor() {
    return event().orElse(NO_EVENT).actor();
  }

  /**
   * Returns the ids of the events.
   *
   * @return the ids that are there, in the order of the events
   */
  public List<String> eventIDs() {
    return events.stream().map(CloudTrailEvent::eventID).filter(Objects::nonNull).toList();
  }

  /**
   * Explains the finding: what held and what did not of the rule's conditions on each of its
   * events, and the values seen.
   *
   * @return a tree: the rule at its root, below it those of its conditions that an event meets, for
   *     each event
   */
  public ConditionTrace explain() {
    List<ConditionTrace> parts =
        events.stream()
            .flatMap(event -> rule.explain(event).stream())
            .filter(ConditionTrace::holds)
            .toList();
    List<String> seen = values.values().stream().flatMap(List::stream).toList();
    return new ConditionTrace(rule.toString(), true, seen, parts);
  }

  /**
   * Returns the finding as one JSON object: rule, title, level, eventTime, eventIDs; account,
   * region, sourceIPAddress and actor, with role and ARN; case, superseded, description, tags,
   * references, nextSteps and values. What is empty is left out, but for the first five.
   *
   * @return one line
   */
  public String toJson() {
    return FindingJson.of(this);
  }

  /**
   * Returns the finding as one JSON object, with an array {@code events}: what an analyst asks
   * first of each, which is key, session, agent, address, account and region, and where it stands
   * in the log files.
   *
   * @param places tells of an {@code eventID} where its record is, such as {@code
   *     EventPlaces::find}
   * @return one line
   */
  public String toJson(Function<String, Optional<RecordOrigin>> places) {
    return FindingJson.of(this, Objects.requireNonNull(places, "places is null"));
  }

  /**
   * Returns the finding as a text for people: what, when, who, from where, the events, why it
   * matters, and what to do next. What a terminal would obey is shown by its number.
   *
   * @return some lines, each with its end
   */
  public String story() {
    return FindingStory.of(this);
  }

  /**
   * Returns the finding as a map, which is also what a host's mapper writes of it, of Jackson 2 or
   * 3.
   *
   * @return what {@link #toJson()} has, with an array {@code events} of what each event tells; the
   *     caller's own
   */
  @JsonValue
  public Map<String, Object> toMap() {
    return PlainJson.members(toJson(eventID -> Optional.empty()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding finding
        && finding.rule.equals(rule)
        && Objects.equals(finding.time, time)
        && finding.events.equals(events)
        && finding.values.equals(values)
        && finding.chosen == chosen
        && finding.superseded.equals(superseded);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule.id(), time, eventIDs(), values);
  }

  /**
   * Returns the finding for people. What a terminal would obey is shown by its number.
   *
   * @return level, title, and the event that completed the match or the values
   */
  @Override
  public String toString() {
    String number = events.size() < 2 ? "" : " (" + events.size() + " events)";
    String what = event().map(event -> event.breadcrumb().toString()).orElse(values.toString());
    return ScreenText.harmless(level().text() + ": " + title() + number + ": " + what);
  }
}
