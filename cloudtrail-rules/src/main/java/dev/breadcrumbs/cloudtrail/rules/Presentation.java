package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a rule's findings show themselves: what of it depends on the event. Immutable.
 *
 * @param title the title of a finding, with fields in braces, such as {@code Key of {userName}
 *     used}; empty for the rule's own
 * @param levels other levels, of which the first that holds is taken
 * @param dedupBy the fields whose values tell one case from another: findings that share them are
 *     the same alert to somebody; empty for those of the group, or else the actor and the address
 * @param context further fields that a finding shows
 */
public record Presentation(
    String title, List<LevelWhen> levels, List<Field> dedupBy, List<Field> context) {
  /** Nothing depends on the event. */
  public static final Presentation PLAIN = new Presentation("", List.of(), List.of(), List.of());

  /**
   * Checks and copies the parts.
   *
   * @throws RuleException if the title has a brace that is not closed, or a field that is none
   */
  public Presentation {
    Objects.requireNonNull(title, "title is null");
    levels = List.copyOf(levels);
    dedupBy = List.copyOf(dedupBy);
    context = List.copyOf(context);
    TitleText.check(title);
  }

  /** The same with other conditions on the level. */
  Presentation replacing(UnaryOperator<Condition> replacement) {
    List<LevelWhen> replaced =
        levels.stream()
            .map(each -> new LevelWhen(replacement.apply(each.condition()), each.level()))
            .toList();
    return new Presentation(title, replaced, dedupBy, context);
  }

  /** The level that a finding has on account of its event, if it has one. */
  Optional<Level> levelOf(CloudTrailEvent event) {
    return levels.stream()
        .filter(each -> each.condition().test(event))
        .map(LevelWhen::level)
        .findFirst();
  }

  /** The title that a finding has on account of its event, if it has one. */
  Optional<String> titleOf(CloudTrailEvent event) {
    return title.isEmpty() ? Optional.empty() : Optional.of(TitleText.of(title, event));
  }
}
