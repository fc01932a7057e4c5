package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a correlation says (Sigma correlations specification 2.1), before the rules that it names
 * are known.
 *
 * @param type what is looked for
 * @param references ids or names of rules; those in the condition if no others are named
 * @param groupBy fields, or aliases
 * @param aliases of an alias, the field in the events of each rule, by its id or name
 * @param timespan length of the window
 * @param bound what the number must be
 * @param generate whether the rules that it names find something by themselves, too
 * @param line where it stands
 */
record CorrelationSection(
    CorrelationType type,
    List<String> references,
    List<String> groupBy,
    Map<String, Map<String, String>> aliases,
    Duration timespan,
    CorrelationBound bound,
    boolean generate,
    int line) {
  private static final Set<String> KEYS =
      Set.of("type", "rules", "group-by", "aliases", "timespan", "condition", "generate");
  private static final Pattern TIMESPAN = Pattern.compile("([0-9]{1,9})([smhd])");

  /**
   * Reads a correlation.
   *
   * @throws SigmaRefusal if parts are missing or malformed, or there are parts that we do not know
   */
  static CorrelationSection read(YamlValue section) {
    if (!(section instanceof Entries entries)) {
      throw refusal(section.line(), "it is no map");
    }
    for (String key : entries.entries().keySet()) {
      if (!KEYS.contains(key)) {
        throw refusal(entries.lineOf(key), "the key '" + key + "' is not known");
      }
    }
    CorrelationType type = type(entries);
    List<String> named = entries.texts("rules", Kind.BAD_CORRELATION);
    CorrelationBound bound = CorrelationBound.read(type, named.size(), entries);
    List<String> references =
        named.isEmpty() && bound.expression() != null
            ? ConditionParser.names(bound.expression(), entries.lineOf("condition"))
            : named.stream().map(String::strip).toList();
    if (references.isEmpty()) {
      throw refusal(entries.line(), "it names no rules");
    }
    return new CorrelationSection(
        type,
        references,
        entries.texts("group-by", Kind.BAD_CORRELATION),
        aliases(entries),
        timespan(entries),
        bound,
        generate(entries),
        entries.line());
  }

  static SigmaRefusal refusal(int line, String reason) {
    return new SigmaRefusal(Kind.BAD_CORRELATION, line, "correlation: " + reason);
  }

  private static String needed(Entries entries, String key) {
    String text = entries.text(key, Kind.BAD_CORRELATION);
    if (text == null) {
      throw refusal(entries.line(), "it has no '" + key + "'");
    }
    return text.strip();
  }

  private static CorrelationType type(Entries entries) {
    String text = needed(entries, "type");
    for (CorrelationType type : CorrelationType.values()) {
      if (type.text().equals(text)) {
        return type;
      }
    }
    throw refusal(entries.lineOf("type"), "no type: '" + text + "'");
  }

  private static Duration timespan(Entries entries) {
    Duration timespan = duration(needed(entries, "timespan"));
    if (timespan == null) {
      throw refusal(
          entries.lineOf("timespan"), "no timespan; a number and one of s, m, h, d, as in 15m");
    }
    return timespan;
  }

  /** A number and a unit, as in 15m; null if it is something else. */
  static @Nullable Duration duration(String text) {
    Matcher matcher = TIMESPAN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static boolean generate(Entries entries) {
    String text = entries.text("generate", Kind.BAD_CORRELATION);
    if (text == null || text.toLowerCase(Locale.ROOT).equals("false")) {
      return false;
    }
    if (text.toLowerCase(Locale.ROOT).equals("true")) {
      return true;
    }
    throw refusal(entries.lineOf("generate"), "'generate' is neither true nor false");
  }

  private static Map<String, Map<String, String>> aliases(Entries entries) {
    YamlValue section = entries.get("aliases");
    if (section == null) {
      return Map.of();
    }
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    map(section)
        .entries()
        .forEach(
            (alias, value) -> {
              Map<String, String> fields = new LinkedHashMap<>();
              Entries byRule = map(value);
              for (String rule : byRule.entries().keySet()) {
                fields.put(rule, needed(byRule, rule));
              }
              aliases.put(alias, Map.copyOf(fields));
            });
    return Map.copyOf(aliases);
  }

  private static Entries map(YamlValue value) {
    if (value instanceof Entries entries) {
      return entries;
    }
    throw refusal(value.line(), "aliases are no map of maps");
  }
}
