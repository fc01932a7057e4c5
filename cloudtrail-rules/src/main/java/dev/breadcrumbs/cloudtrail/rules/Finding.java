package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule matched: which, and on which events. Immutable.
 *
 * @param rule the rule
 * @param events the events that made it match, in the order of their times; one or more
 */
public record Finding(Rule rule, List<CloudTrailEvent> events) {
  /** Checks and copies the parts. */
  public Finding {
    Objects.requireNonNull(rule, "rule is null");
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("events is empty");
    }
  }

  /** The event that completed the match. */
  private CloudTrailEvent last() {
    return events.get(events.size() - 1);
  }

  /**
   * Gives the time at which the rule matched: that of the last of its events.
   *
   * @return the time; empty if the event has none
   */
  public Optional<Instant> eventTime() {
    return Optional.ofNullable(last().eventTime());
  }

  /**
   * Gives who acted in the event that completed the match.
   *
   * @return the actor
   */
  public Actor actor() {
    return last().actor();
  }

  /**
   * Gives the ids of the events.
   *
   * @return the ids that are there, in the order of the events
   */
  public List<String> eventIDs() {
    return events.stream().map(CloudTrailEvent::eventID).filter(Objects::nonNull).toList();
  }

  /**
   * Gives the finding as one JSON object: rule, title, level, eventTime, eventIDs, actor.
   *
   * @return one line
   */
  public String toJson() {
    return FindingJson.of(this);
  }

  /**
   * Gives the finding for people.
   *
   * @return level, title, and the event that completed the match
   */
  @Override
  public String toString() {
    String number = events.size() == 1 ? "" : " (" + events.size() + " events)";
    return rule.level().text() + ": " + rule.title() + number + ": " + last().breadcrumb();
  }
}
