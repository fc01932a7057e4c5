package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The end of docs/catalogue.md: which rule sees which technique of ATT&CK, of the list {@code
 * techniques.txt}, and which looks at which call of {@code calls.txt}.
 */
final class CatalogueMatrix {
  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t\\d{4}(\\.\\d{3})?");
  private static final Pattern VERSION =
      Pattern.compile("20[0-9]{2}(?:[0-9]{4}|_[0-9]{2}_[0-9]{2})(?:v[0-9]+)?$");
  private static final String TAG = "attack.";

  private final RuleSet rules;

  CatalogueMatrix(RuleSet rules) {
    this.rules = rules;
  }

  /** A technique of the matrices; its reason is empty unless no rule can see it. */
  record Technique(String id, String name, String reason) {
    static Technique of(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Technique(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    String tag() {
      return TAG + id.toLowerCase(Locale.ROOT);
    }
  }

  /** A call, by the service that takes it. */
  record Call(String source, String name) {}

  List<Technique> techniques() {
    return lines("techniques.txt").stream().map(Technique::of).toList();
  }

  List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    for (String line : lines("calls.txt")) {
      List<String> words = List.of(line.split(" "));
      for (String name : words.subList(1, words.size())) {
        calls.add(new Call(words.get(0) + ".amazonaws.com", name));
      }
    }
    return calls;
  }

  List<String> rulesOf(Technique technique) {
    return rules.list().stream()
        .filter(rule -> rule.metadata().tags().contains(technique.tag()))
        .map(Rule::id)
        .toList();
  }

  List<String> rulesOf(Call call) {
    return rules.list().stream()
        .filter(rule -> rule.conditions().stream().anyMatch(condition -> names(condition, call)))
        .map(Rule::id)
        .toList();
  }

  /** Techniques beside those of the list, which rules are tagged with. */
  Set<String> others() {
    Set<String> listed =
        techniques().stream().map(Technique::tag).collect(Collectors.toCollection(TreeSet::new));
    return rules.list().stream()
        .flatMap(rule -> rule.metadata().tags().stream())
        .filter(TECHNIQUE.asMatchPredicate())
        .filter(tag -> !listed.contains(tag))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean names(Condition condition, Call call) {
    boolean ofSource =
        condition
            .valuesOf(Fields.EVENT_SOURCE)
            .map(sources -> sources.contains(call.source()))
            .orElse(true);
    String name = VERSION.matcher(call.name()).replaceFirst("");
    boolean ofName =
        condition
            .valuesOf(Fields.EVENT_NAME)
            .map(names -> names.contains(call.name()))
            .orElseGet(() -> namesInPattern(condition, name));
    return ofSource && ofName;
  }

  /** Names with versions behind are looked for by a pattern that has them. */
  private static boolean namesInPattern(Condition condition, String name) {
    return Pattern.compile("[(|:]" + Pattern.quote(name) + "[|)]")
        .matcher(condition.toString())
        .find();
  }

  String text() {
    StringBuilder text = new StringBuilder("\n# Techniques of ATT&CK\n\n");
    text.append(
        "The techniques of the matrices for infrastructure as a service and for providers ");
    text.append("of identities, and the\nrules that see them; or why none can.\n\n");
    text.append("| technique | rules |\n|---|---|\n");
    for (Technique technique : techniques()) {
      List<String> found = rulesOf(technique);
      String what = found.isEmpty() ? "none: " + technique.reason() : linked(found);
      text.append("| ").append(technique.id()).append(' ').append(technique.name());
      text.append(" | ").append(what).append(" |\n");
    }
    text.append("\nBeside these, rules are tagged with techniques of other matrices: ");
    text.append(others().stream().map(CatalogueMatrix::id).collect(Collectors.joining(", ")));
    text.append(".\n\n# Calls that attackers use\n\n");
    text.append("Calls that reports of incidents and tools of attackers name, and the rules that ");
    text.append(
        "look at them by name. Rules on\nwho calls, or by what program, look at all calls. ");
    text.append("A call without a rule is one that everybody makes all day.\n\n");
    text.append("| service | call | rules |\n|---|---|---|\n");
    for (Call call : calls()) {
      List<String> found = rulesOf(call);
      text.append("| ").append(call.source().replace(".amazonaws.com", "")).append(" | `");
      text.append(call.name()).append("` | ").append(found.isEmpty() ? "" : linked(found));
      text.append(" |\n");
    }
    return text.append('\n').toString();
  }

  private static String id(String tag) {
    return tag.substring(TAG.length()).toUpperCase(Locale.ROOT);
  }

  private static String linked(List<String> ids) {
    return ids.stream().map(id -> "[`" + id + "`](#" + id + ")").collect(Collectors.joining(", "));
  }

  private static List<String> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(CatalogueMatrix.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
