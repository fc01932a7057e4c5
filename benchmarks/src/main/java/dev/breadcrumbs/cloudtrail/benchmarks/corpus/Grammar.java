package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weighted grammar of {@code grammar.txt}, compiled to {@link Part}s once; its file explains
 * the notation. The compiled parts hold no state of an event and may be shared between threads.
 */
final class Grammar {
  private static final Pattern RULE = Pattern.compile("(\\S+) (\\d+) (.*)");
  private static final Pattern WORD = Pattern.compile("<([\\w.]+)(?: (\\d+))?(\\*)?>");

  private final Map<String, Choice> rules = new HashMap<>();
  private final Calls calls;

  private Grammar(Calls calls) {
    this.calls = calls;
  }

  /** The part that writes a whole event. */
  static Part event(Calls calls) {
    Grammar grammar = new Grammar(calls);
    List<Matcher> lines = Lines.of("grammar.txt").map(grammar::declare).toList();
    lines.forEach(grammar::define);
    return grammar.rule("event");
  }

  private Matcher declare(String line) {
    Matcher rule = RULE.matcher(line);
    if (!rule.matches()) {
      throw new IllegalArgumentException("not a rule of the grammar: " + line);
    }
    rules.putIfAbsent(rule.group(1), new Choice());
    return rule;
  }

  private void define(Matcher rule) {
    rule(rule.group(1)).add(Integer.parseInt(rule.group(2)), compile(rule.group(3)));
  }

  private Part compile(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int written = 0;
    while (word.find()) {
      parts.add(Part.literal(text.substring(written, word.start()).getBytes(UTF_8)));
      parts.add(word(word));
      written = word.end();
    }
    parts.add(Part.literal(text.substring(written).getBytes(UTF_8)));
    return Part.sequence(parts);
  }

  private Part word(Matcher word) {
    String name = word.group(1);
    if (word.group(3) != null) {
      return byCall(name);
    }
    if (rules.containsKey(name)) {
      return rule(name);
    }
    return word.group(2) == null ? Words.of(name) : Words.of(name, Integer.parseInt(word.group(2)));
  }

  private Part byCall(String name) {
    Part[] byRank =
        calls.stream()
            .map(
                call ->
                    rules.getOrDefault(name + "." + call.name(), rule(name + "." + call.kind())))
            .toArray(Part[]::new);
    return draw -> byRank[draw.call.rank()].write(draw);
  }

  private Choice rule(String name) {
    return Objects.requireNonNull(rules.get(name), () -> "the grammar has no rule " + name);
  }
}
