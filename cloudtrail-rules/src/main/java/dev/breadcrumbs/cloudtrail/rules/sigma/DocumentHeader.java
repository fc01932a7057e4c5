package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.RuleStatus;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a document says of itself.
 *
 * @param id its id, or one made of its title
 * @param name the name that correlations may use; empty if it has none
 * @param title its title, or else its name
 */
record DocumentHeader(String id, String name, String title) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9_-]+)+");

  /**
   * Reads what tells the document from others.
   *
   * @throws SigmaRefusal if it has neither title nor name, or the id is malformed
   */
  static DocumentHeader of(Entries root) {
    String name = line(root, "name");
    String title = line(root, "title");
    String shown = title.isEmpty() ? name : title;
    String id = id(root, name);
    if (shown.isEmpty()) {
      throw new SigmaRefusal(Kind.BAD_METADATA, root.line(), "neither a title nor a name");
    }
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      throw new SigmaRefusal(
          Kind.BAD_METADATA,
          root.lineOf("id"),
          "no id: '" + id + "'; a UUID, or words joined by hyphens");
    }
    return new DocumentHeader(id.isEmpty() ? idOf(shown) : id, name, shown);
  }

  /** Beside our own section, a name is the id of the rule, so that it can be told to people. */
  private static String id(Entries root, String name) {
    boolean named = root.entries().containsKey(Extension.KEY) && ID.matcher(name).matches();
    return named ? name : line(root, "id").toLowerCase(Locale.ROOT);
  }

  /** Words of the title joined by hyphens: stable as long as the title is. */
  private static String idOf(String title) {
    String words =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.isEmpty() ? "rule-" + Integer.toHexString(title.hashCode()) : words;
  }

  private static String line(Entries root, String key) {
    String text = root.text(key, Kind.BAD_METADATA);
    return text == null ? "" : text.strip().replaceAll("\\s+", " ");
  }

  /** A builder that has all that the document says of itself. */
  RuleBuilder builder(SigmaDocument document, FieldNames names) {
    Entries root = document.root();
    String description = root.text("description", Kind.BAD_METADATA);
    return Rule.rule(id)
        .title(title)
        .status(status(root))
        .level(level(root))
        .description(description == null ? "" : description.strip())
        .references(texts(root, "references"))
        .falsePositives(texts(root, "falsepositives"))
        .tags(tags(document))
        .author(String.join(", ", texts(root, "author")))
        .date(line(root, "date"))
        .context(fields(document, names));
  }

  private static String[] texts(Entries root, String key) {
    return root.texts(key, Kind.BAD_METADATA).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toArray(String[]::new);
  }

  private static RuleStatus status(Entries root) {
    String text = line(root, "status");
    for (RuleStatus status : RuleStatus.values()) {
      if (status.text().equalsIgnoreCase(text)) {
        return status;
      }
    }
    if (text.isEmpty()) {
      return RuleStatus.EXPERIMENTAL;
    }
    throw new SigmaRefusal(Kind.BAD_METADATA, root.lineOf("status"), "no status: '" + text + "'");
  }

  private static Level level(Entries root) {
    String text = line(root, "level");
    for (Level level : Level.values()) {
      if (level.text().equalsIgnoreCase(text)) {
        return level;
      }
    }
    if (text.isEmpty()) {
      return Level.MEDIUM;
    }
    throw new SigmaRefusal(Kind.BAD_METADATA, root.lineOf("level"), "no level: '" + text + "'");
  }

  private static String[] tags(SigmaDocument document) {
    List<String> tags = new ArrayList<>();
    for (String text : texts(document.root(), "tags")) {
      String tag = text.toLowerCase(Locale.ROOT);
      if (TAG.matcher(tag).matches()) {
        tags.add(tag);
      } else {
        document.note(Kind.IGNORED_TAG, document.root().lineOf("tags"), "no tag: '" + text + "'");
      }
    }
    return tags.toArray(String[]::new);
  }

  /** What a finding shows; a field that no event has would show nothing. */
  private static Field[] fields(SigmaDocument document, FieldNames names) {
    int line = document.root().lineOf("fields");
    List<Field> fields = new ArrayList<>();
    for (String name : texts(document.root(), "fields")) {
      Field field = names.single(name, Kind.BAD_METADATA, line);
      String doubt = names.doubt(name);
      if (doubt == null) {
        fields.add(field);
      } else {
        document.note(Kind.UNKNOWN_FIELD, line, doubt + " It is left out of what a finding shows");
      }
    }
    return fields.toArray(Field[]::new);
  }
}
