package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import java.util.List;
import java.util.Optional;

/**
 * A name with stars, as {@code requestParameters.*}.
 *
 * @param pattern how it is written; a star stands for any text
 * @param aliases Splunk's names for fields that fit it
 */
public record StarredName(String pattern, List<NamedValue> aliases) {
  public StarredName {
    aliases = List.copyOf(aliases);
  }

  /** Whether a name fits; marks of arrays may be left out. */
  public boolean fits(String name) {
    Wildcard wildcard = wildcard();
    return wildcard.matches(name) || wildcard.matches(name.replace("{}", ""));
  }

  /** In names only the star is a wildcard. */
  public Wildcard wildcard() {
    return new Wildcard(pattern.replace("\\", "\\\\").replace("?", "\\?"), false);
  }

  /** The field that a found name means behind a search. */
  NamedValue field(String name, Shape shape) {
    if (shape.has(name)) {
      return NamedValue.named(name);
    }
    Optional<NamedValue> alias =
        aliases.stream().filter(each -> each.name().equals(name)).findFirst();
    return alias.orElseGet(() -> new NamedValue(name, NamedValue.at(name).expression()));
  }

  /** How it is written in a list of names. */
  public String written() {
    return Quotes.inList(pattern);
  }

  /** Whether a name can be written as the path that it is of. */
  public static boolean isPath(String name) {
    return !name.startsWith(FieldPath.RAW)
        && !name.contains("*")
        && List.of(name.split("\\.", -1)).stream().noneMatch(String::isBlank);
  }
}
