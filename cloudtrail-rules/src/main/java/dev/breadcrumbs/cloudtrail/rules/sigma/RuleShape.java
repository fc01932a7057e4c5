package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.rules.FirstSeenRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleException;
import dev.breadcrumbs.cloudtrail.rules.SearchRule;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sort of rule the section of a document makes of its condition. */
record RuleShape(Extension extension, @Nullable Condition expected) {
  private static final String FIRST_SEEN = "first-seen";
  private static final String NOT_FOLLOWED_BY = "not-followed-by";
  private static final String SEARCH = "search";
  private static final Set<String> RESERVED = Set.of("within", "group-by");

  /** Reads the conditions of a section, beside that of the detection. */
  static RuleShape read(Extension extension, DetectionReader detection, SigmaDocument document) {
    YamlValue absence = extension.get(NOT_FOLLOWED_BY);
    if (absence != null && extension.get(FIRST_SEEN) != null) {
      throw Extension.refusal(absence.line(), "a rule is one of first-seen and not-followed-by");
    }
    return absence == null
        ? new RuleShape(extension, null)
        : new RuleShape(extension, detection.read(absence, RESERVED, extension, document));
  }

  /**
   * Makes the rule of a detection.
   *
   * @throws SigmaRefusal if the parts do not fit together
   */
  Rule rule(RuleBuilder builder, Condition condition) {
    try {
      if (expected != null) {
        return absence(builder, condition, expected);
      }
      return extension.get(FIRST_SEEN) == null
          ? builder.when(condition)
          : firstSeen(builder, condition);
    } catch (RuleException e) {
      throw Extension.refusal(extension.line(), String.valueOf(e.getMessage()));
    }
  }

  private Rule firstSeen(RuleBuilder builder, Condition condition) {
    Entries section = section(FIRST_SEEN);
    FirstSeenRule rule = builder.firstSeen(condition, fields(section, "fields"));
    if (section.get("within") != null) {
      rule = rule.within(duration(section, "within"));
    }
    return section.get("learning") == null ? rule : rule.learning(duration(section, "learning"));
  }

  private Rule absence(RuleBuilder builder, Condition condition, Condition following) {
    Entries section = section(NOT_FOLLOWED_BY);
    return builder.notFollowedBy(
        condition, following, duration(section, "within"), fields(section, "group-by"));
  }

  /**
   * Makes the rule of a search.
   *
   * @throws SigmaRefusal if the search cannot be read
   */
  static SearchRule search(RuleBuilder builder, Extension extension) {
    Entries section = new RuleShape(extension, null).section(SEARCH);
    String spl = section.text("spl", Kind.BAD_EXTENSION);
    if (spl == null) {
      throw Extension.refusal(section.line(), "search: it has no 'spl'");
    }
    try {
      return builder.search(Spl.parse(spl), duration(section, "every"));
    } catch (SearchException | RuleException e) {
      throw Extension.refusal(section.lineOf("spl"), "search: " + e.getMessage());
    }
  }

  private Entries section(String key) {
    YamlValue value = extension.get(key);
    if (value == null) {
      throw new IllegalStateException("no section " + key);
    }
    return Extension.map(value, key);
  }

  private Field[] fields(Entries section, String key) {
    List<Field> fields =
        section.texts(key, Kind.BAD_EXTENSION).stream()
            .map(
                name ->
                    extension.names().single(name.strip(), Kind.BAD_EXTENSION, section.lineOf(key)))
            .toList();
    return fields.toArray(Field[]::new);
  }

  private static Duration duration(Entries section, String key) {
    String text = section.text(key, Kind.BAD_EXTENSION);
    Duration duration = text == null ? null : CorrelationSection.duration(text.strip());
    if (duration == null) {
      throw Extension.refusal(
          section.lineOf(key), "'" + key + "' is a number and one of s, m, h, d, as in 15m");
    }
    return duration;
  }
}
