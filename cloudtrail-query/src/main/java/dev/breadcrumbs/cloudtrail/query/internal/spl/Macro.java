package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text under a name, in which {@code $name$} stands for an argument.
 *
 * @param computed whether the definition is an expression that Splunk computes first
 */
public record Macro(String name, List<String> arguments, String definition, boolean computed) {
  private static final Pattern SIGNATURE = Pattern.compile("([\\w.:-]+)\\s*(?:\\((.*)\\))?");
  private static final Pattern ARGUMENT = Pattern.compile("\\w+");

  public Macro {
    arguments = List.copyOf(arguments);
    if (!SIGNATURE.matcher(name).matches()) {
      throw new SearchException("no name of a macro: '" + name + "'");
    }
    for (String argument : arguments) {
      if (!ARGUMENT.matcher(argument).matches()) {
        throw new SearchException("no name of an argument of `" + name + "`: '" + argument + "'");
      }
    }
  }

  /** The macro of a signature such as {@code recent(user, days)}. */
  public static Macro of(String signature, String definition) {
    Objects.requireNonNull(signature, "signature is null");
    Objects.requireNonNull(definition, "definition is null");
    Matcher parts = SIGNATURE.matcher(signature.strip());
    if (!parts.matches()) {
      throw new SearchException(
          "no signature of a macro: '" + signature + "'; one is name or name(argument, argument)");
    }
    List<String> arguments = new ArrayList<>();
    if (parts.group(2) != null && !parts.group(2).isBlank()) {
      for (String each : parts.group(2).split(",", -1)) {
        arguments.add(each.strip());
      }
    }
    return new Macro(parts.group(1), arguments, definition, false);
  }

  /** What tells macros apart: those of one name may differ in how many arguments they take. */
  public String key() {
    return key(name, arguments.size());
  }

  static String key(String name, int arguments) {
    return arguments == 0 ? name : name + "(" + arguments + ")";
  }
}
