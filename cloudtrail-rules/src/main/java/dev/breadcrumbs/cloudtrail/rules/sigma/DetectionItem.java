package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.sigma.Modifier.Role;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** One item of a selection: a field, its modifiers, and the values it may have. */
final class DetectionItem {
  private final String name;
  private final Field field;
  private final Modifiers modifiers;
  private final ItemScope scope;
  private final int line;

  /**
   * Reads the key of an item.
   *
   * @param key a field and modifiers, joined by bars; the field is empty for keywords
   */
  DetectionItem(String key, ItemScope scope, int line) {
    List<String> parts = List.of(key.split("\\|", -1));
    this.name = parts.get(0);
    this.field = scope.extension().names().of(name, line);
    this.modifiers = Modifiers.parse(parts.subList(1, parts.size()), line);
    this.scope = scope;
    this.line = line;
  }

  /** The name of its field; empty for keywords. */
  String field() {
    return name;
  }

  /** Whether it asks for the opposite of its values. */
  boolean negates() {
    return modifiers.has(Modifier.NEQ);
  }

  /** The condition that one of the values holds, or all of them. */
  Condition condition(YamlValue value) {
    List<YamlValue> values = value instanceof YamlValue.Items list ? list.items() : List.of(value);
    boolean all = modifiers.has(Modifier.ALL);
    check(values, all);
    if (modifiers.has(Modifier.OPENS_TO_WORLD)) {
      Condition opened = named().opensToWorld(values.stream().map(DetectionItem::text).toList());
      return negates() ? opened.not() : opened;
    }
    List<YamlValue> present =
        values.stream().filter(each -> !(each instanceof YamlValue.Null)).toList();
    List<Condition> members = new ArrayList<>();
    if (present.size() < values.size()) {
      members.add(missing());
    }
    if (isText() && !all && !present.isEmpty()) {
      members.add(texts(present.stream().flatMap(each -> patterns(text(each)).stream()).toList()));
    } else {
      present.forEach(each -> members.add(single(each)));
    }
    Condition joined = all ? allOf(members) : anyOf(members);
    return negates() ? joined.not() : joined;
  }

  private void check(List<YamlValue> values, boolean all) {
    if (values.isEmpty()) {
      throw refusal(Kind.BAD_DETECTION, "an empty list of values");
    }
    if (all && values.size() == 1) {
      throw refusal(Kind.BAD_MODIFIERS, "'all' needs a list of two or more values");
    }
    for (YamlValue value : values) {
      if (value instanceof YamlValue.Null && all) {
        throw refusal(Kind.BAD_VALUE, "null and another value at once, which no event has");
      }
      if (value instanceof YamlValue.Items || value instanceof YamlValue.Entries) {
        throw refusal(Kind.BAD_DETECTION, "a list or map where a value should be");
      }
    }
  }

  private SigmaRefusal refusal(Kind kind, String reason) {
    return new SigmaRefusal(kind, line, "'" + key() + "': " + reason);
  }

  private String key() {
    return modifiers.chain().isEmpty() ? name : name + "|" + modifiers;
  }

  private Condition missing() {
    boolean plain = modifiers.chain().stream().allMatch(each -> each == Modifier.NEQ);
    if (!plain || name.isEmpty()) {
      throw refusal(Kind.BAD_VALUE, "null can only be a whole value of a field");
    }
    return field.missing();
  }

  private boolean isText() {
    return tests().isEmpty() && !isMembership();
  }

  /** The modifiers that make the value something else than a text. */
  private List<Modifier> tests() {
    return modifiers.chain().stream()
        .filter(
            each ->
                each.role() == Role.TEST
                    || each.role() == Role.NUMBER
                    || each.role() == Role.TIME
                    || each.role() == Role.NAMED)
        .toList();
  }

  /** Whether a value may stand for a list of the site as a whole, networks included. */
  private boolean isMembership() {
    return !name.isEmpty()
        && modifiers.textSteps().equals(List.of(Modifier.EXPAND))
        && tests().isEmpty()
        && !modifiers.has(Modifier.CASED);
  }

  private static String text(YamlValue value) {
    return ((YamlValue.Text) value).text();
  }

  private Condition single(YamlValue value) {
    String text = text(value);
    if (isMembership()) {
      Condition member =
          scope.placeholders().member(field, text, scope.extension().isThere(), line);
      return member == null ? texts(patterns(text)) : member;
    }
    List<Modifier> tests = tests();
    if (tests.isEmpty()) {
      return texts(patterns(text));
    }
    return tests.get(0).role() == Role.NAMED
        ? named().of(tests.get(0), text)
        : new ValueTest(key(), field, modifiers, scope, line).of(tests, text);
  }

  private NamedTest named() {
    Field own =
        name.isEmpty() ? field : scope.extension().names().single(name, Kind.BAD_DETECTION, line);
    return new NamedTest(key(), name, own, line);
  }

  /** Keywords stand anywhere in a value. */
  private List<TextPattern> patterns(String text) {
    List<TextPattern> made =
        new TextSteps(scope.placeholders(), line)
            .apply(modifiers.textSteps(), TextPattern.parse(text));
    scope.budget().spendOn(made, line);
    return name.isEmpty()
        ? made.stream().map(TextPattern::openStart).map(TextPattern::openEnd).toList()
        : made;
  }

  /** One of several texts: those without wildcards as one list, which an index of rules can use. */
  private Condition texts(List<TextPattern> patterns) {
    List<Condition> any = new ArrayList<>();
    List<String> plain =
        patterns.stream()
            .filter(each -> !each.hasWildcards())
            .map(TextPattern::text)
            .distinct()
            .toList();
    if (!plain.isEmpty()) {
      any.add(field.in(plain));
    }
    patterns.stream()
        .filter(TextPattern::hasWildcards)
        .distinct()
        .forEach(each -> any.add(field.like(each.escaped())));
    Condition joined = anyOf(any);
    boolean cased =
        modifiers.has(Modifier.CASED)
            || (scope.extension().exact() && !modifiers.has(Modifier.NOCASE));
    return cased ? joined : joined.ignoringCase();
  }

  private static Condition anyOf(List<Condition> conditions) {
    return Condition.anyOf(conditions.toArray(Condition[]::new));
  }

  private static Condition allOf(List<Condition> conditions) {
    return Condition.allOf(conditions.toArray(Condition[]::new));
  }
}
