package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.FoundText;
import dev.breadcrumbs.cloudtrail.rules.JoinedFields;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says under the key {@code breadcrumbs}, for which Sigma has no words.
 *
 * @param section the section; null if there is none
 * @param names what names of fields mean in the document
 */
record Extension(@Nullable Entries section, FieldNames names) {
  static final String KEY = "breadcrumbs";
  static final Extension NONE = new Extension(null, FieldNames.OF_SIGMA);

  private static final Set<String> KEYS =
      Set.of(
          "exact",
          "fields",
          "next-steps",
          "needs",
          "spares",
          "supersedes",
          "case",
          "finding-title",
          "levels",
          "first-seen",
          "not-followed-by",
          "search",
          "part",
          "disabled");

  /**
   * Reads the section of a document.
   *
   * @throws SigmaRefusal if it is malformed, or has a key that is not known
   */
  static Extension of(Entries root) {
    YamlValue value = root.entries().get(KEY);
    if (value == null) {
      return NONE;
    }
    Entries section = value instanceof YamlValue.Null ? nothing(value.line()) : map(value, KEY);
    for (String key : section.entries().keySet()) {
      if (!KEYS.contains(key)) {
        throw refusal(section.lineOf(key), "the key '" + key + "' is not known");
      }
    }
    boolean exact = flag(section, "exact");
    return new Extension(section, new FieldNames(exact, joined(section, exact)));
  }

  private static Entries nothing(int line) {
    return new Entries(Map.of(), line);
  }

  private static Map<String, Field> joined(Entries section, boolean exact) {
    YamlValue fields = section.get("fields");
    if (fields == null) {
      return Map.of();
    }
    FieldNames plain = new FieldNames(exact, Map.of());
    Entries byName = map(fields, "fields");
    Map<String, Field> joined = new LinkedHashMap<>();
    for (String name : byName.entries().keySet()) {
      if (name.isBlank()) {
        throw refusal(byName.lineOf(name), "fields: a field without a name");
      }
      joined.put(
          name,
          byName.get(name) instanceof Entries found
              ? found(name, found, plain)
              : joined(name, byName, plain));
    }
    return joined;
  }

  private static Field joined(String name, Entries byName, FieldNames plain) {
    int line = byName.lineOf(name);
    List<Field> members =
        byName.texts(name, Kind.BAD_EXTENSION).stream()
            .map(each -> plain.single(each.strip(), Kind.BAD_EXTENSION, line))
            .toList();
    if (members.isEmpty()) {
      throw refusal(line, "fields: '" + name + "' has the values of none");
    }
    return JoinedFields.of(name, members);
  }

  private static Field found(String name, Entries section, FieldNames plain) {
    String of = section.text("of", Kind.BAD_EXTENSION);
    List<String> texts = section.texts("contains", Kind.BAD_EXTENSION);
    if (of == null || texts.isEmpty() || section.entries().size() > 2) {
      throw refusal(section.line(), "fields: '" + name + "' is a list, or has 'of' and 'contains'");
    }
    return FoundText.of(name, plain.single(of.strip(), Kind.BAD_EXTENSION, section.line()), texts);
  }

  static Entries map(YamlValue value, String key) {
    if (value instanceof Entries entries) {
      return entries;
    }
    throw refusal(value.line(), "'" + key + "' is no map");
  }

  static SigmaRefusal refusal(int line, String reason) {
    return new SigmaRefusal(Kind.BAD_EXTENSION, line, KEY + ": " + reason);
  }

  private static boolean flag(Entries section, String key) {
    String text = section.text(key, Kind.BAD_EXTENSION);
    if (text == null || text.toLowerCase(Locale.ROOT).equals("false")) {
      return false;
    }
    if (text.toLowerCase(Locale.ROOT).equals("true")) {
      return true;
    }
    throw refusal(section.lineOf(key), "'" + key + "' is neither true nor false");
  }

  boolean isThere() {
    return section != null;
  }

  /** Whether texts are compared with case, and names mean fields themselves. */
  boolean exact() {
    return names.exact();
  }

  /** Whether the document is only a part of a correlation, and speaks by what that says. */
  boolean isPart() {
    return section != null && flag(section, "part");
  }

  /** Whether the document switches the rule of its name off. */
  boolean isDisabled() {
    return section != null && flag(section, "disabled");
  }

  /** The value of a key; null if it is absent. */
  @Nullable YamlValue get(String key) {
    return section == null ? null : section.get(key);
  }

  /** The texts of a key; none if it is absent. */
  List<String> texts(String key) {
    return section == null
        ? List.of()
        : section.texts(key, Kind.BAD_EXTENSION).stream().map(String::strip).toList();
  }

  int line() {
    return section == null ? 0 : section.line();
  }

  int lineOf(String key) {
    return section == null ? 0 : section.lineOf(key);
  }

  /** The fields that a key names. */
  List<Field> fields(String key) {
    return texts(key).stream()
        .map(name -> names.single(name, Kind.BAD_EXTENSION, lineOf(key)))
        .toList();
  }
}
