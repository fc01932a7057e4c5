package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Gathers a rule's metadata; {@link #when} or {@link #eventCount} ends it. Not thread-safe, and
 * meant for one rule. Start one by {@link Rule#rule}.
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
   * @param texts such as {@code attack.t1562.008}
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
    return new CorrelationRule(metadata(), condition, List.of(groupBy), timespan, atLeast);
  }

  private RuleMetadata metadata() {
    return new RuleMetadata(
        id, title, status, description, level, tags, references, falsePositives);
  }
}
