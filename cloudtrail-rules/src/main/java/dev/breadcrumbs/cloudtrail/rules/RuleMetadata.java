package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.query.Condition;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a rule says of itself, in Sigma's words. Immutable.
 *
 * @param id lower-case words joined by hyphens; unique in a set, stable for ever
 * @param title one line for people
 * @param status how mature the rule is
 * @param description what it finds and why it matters
 * @param level how bad a match is
 * @param tags such as {@code attack.t1685.002} or {@code cis.v1.2-3.5}
 * @param references where to read more
 * @param falsePositives harmless events that match, too
 * @param author who wrote it; empty if nobody is named
 * @param date when it was written, such as {@code 2024-08-07}; empty if it does not say
 * @param nextSteps what whoever sees a finding should do, in order
 * @param needs names of the site's lists without which the rule cannot tell anything, such as
 *     {@code allowed_regions}, beside those that its conditions {@linkplain Condition#neededLists
 *     need}; see {@link Site}
 * @param supersedes ids of more general rules: where this one holds, they say nothing of the same
 *     event, and its finding {@linkplain Finding#superseded() names} them; only a rule of single
 *     events may have some
 * @param presentation how the findings show themselves
 */
public record RuleMetadata(
    String id,
    String title,
    RuleStatus status,
    String description,
    Level level,
    List<String> tags,
    List<String> references,
    List<String> falsePositives,
    String author,
    String date,
    List<String> nextSteps,
    List<String> needs,
    List<String> supersedes,
    Presentation presentation) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9_-]+)+");

  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if the id or a tag is malformed, the title is blank, no event has a
   *     field, or the rule supersedes itself
   */
  public RuleMetadata {
    Objects.requireNonNull(id, "id is null");
    Objects.requireNonNull(title, "title is null");
    if (!ID.matcher(id).matches()) {
      throw new RuleException("no rule id: '" + id + "'; use lower-case words joined by hyphens");
    }
    if (title.isBlank()) {
      throw new RuleException("rule " + id + " has no title");
    }
    Objects.requireNonNull(status, "status is null");
    Objects.requireNonNull(description, "description is null");
    Objects.requireNonNull(level, "level is null");
    tags = List.copyOf(tags);
    references = List.copyOf(references);
    falsePositives = List.copyOf(falsePositives);
    Objects.requireNonNull(author, "author is null");
    Objects.requireNonNull(date, "date is null");
    nextSteps = List.copyOf(nextSteps);
    needs = List.copyOf(needs);
    supersedes = List.copyOf(supersedes);
    Objects.requireNonNull(presentation, "presentation is null");
    FieldCheck.fields(id, presentation.dedupBy());
    FieldCheck.fields(id, presentation.context());
    FieldCheck.conditions(id, presentation.levels().stream().map(LevelWhen::condition).toList());
    if (supersedes.contains(id)) {
      throw new RuleException("rule " + id + " supersedes itself");
    }
    for (String tag : tags) {
      if (!TAG.matcher(tag).matches()) {
        throw new RuleException("rule " + id + ": no tag: '" + tag + "'");
      }
    }
  }

  /** The same with other conditions on the level of a finding. */
  RuleMetadata replacing(UnaryOperator<Condition> replacement) {
    return presentation.levels().isEmpty()
        ? this
        : new RuleMetadata(
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
            presentation.replacing(replacement));
  }

  /**
   * Makes sure that a rule that is told of late supersedes nothing: what it would silence was told
   * before.
   *
   * @throws RuleException if it does
   */
  void checkSupersedesNothing() {
    if (!supersedes.isEmpty()) {
      throw new RuleException(
          "rule " + id + ": only a rule of single events supersedes others, and at once");
    }
  }
}
