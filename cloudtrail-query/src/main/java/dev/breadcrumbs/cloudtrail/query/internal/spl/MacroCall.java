package dev.breadcrumbs.cloudtrail.query.internal.spl;

import java.util.ArrayList;
import java.util.List;

/** A call of a macro: {@code name}, or {@code name(value, "other value", argument=value)}. */
record MacroCall(String name, List<String> values) {
  /** Reads what stands between the backquotes. */
  static MacroCall parse(String text) {
    String call = text.strip();
    int open = call.indexOf('(');
    if (open < 0) {
      return new MacroCall(call, List.of());
    }
    if (!call.endsWith(")")) {
      throw new IllegalArgumentException("no ) ends the arguments of the macro `" + call + "`");
    }
    return new MacroCall(
        call.substring(0, open).strip(), values(call.substring(open + 1, call.length() - 1)));
  }

  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    int start = 0;
    int depth = 0;
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char current = text.charAt(at);
      if (current == '\\') {
        at++;
      } else if (current == '"') {
        quoted = !quoted;
      } else if (!quoted && current == '(') {
        depth++;
      } else if (!quoted && current == ')') {
        depth--;
      } else if (!quoted && depth == 0 && current == ',') {
        values.add(text.substring(start, at).strip());
        start = at + 1;
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("no second \" ends an argument of a macro: " + text);
    }
    if (!values.isEmpty() || !text.isBlank()) {
      values.add(text.substring(Math.min(start, text.length())).strip());
    }
    return values;
  }

  String key() {
    return Macro.key(name, values.size());
  }

  /** The definition with the values in place of the arguments. */
  String expanded(Macro macro) {
    List<String> names = macro.arguments();
    boolean named =
        !names.isEmpty() && values.stream().allMatch(value -> names.contains(nameIn(value)));
    String text = macro.definition();
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    for (int sign = text.indexOf('$'); sign >= 0; sign = text.indexOf('$', from)) {
      int end = text.indexOf('$', sign + 1);
      int argument = end < 0 ? -1 : names.indexOf(text.substring(sign + 1, end));
      expanded.append(text, from, sign);
      if (argument < 0) {
        expanded.append('$');
        from = sign + 1;
      } else {
        expanded.append(named ? valueNamed(names.get(argument)) : plain(values.get(argument)));
        from = end + 1;
      }
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private static String nameIn(String value) {
    int sign = value.indexOf('=');
    return sign < 0 ? "" : value.substring(0, sign).strip();
  }

  private String valueNamed(String argument) {
    return values.stream()
        .filter(value -> nameIn(value).equals(argument))
        .map(value -> plain(value.substring(value.indexOf('=') + 1).strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the macro `" + name + "` is given no argument " + argument));
  }

  /** Quotes keep a value together, and are no part of it. */
  private static String plain(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replace("\\\"", "\"");
  }
}
