package dev.breadcrumbs.cloudtrail.query.internal.function;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The functions of expressions, by name. Where a regular expression, format, block of addresses or
 * path is not a literal, it is compiled as it comes, and a bad one gives a missing value: one
 * event's text must not end a search.
 */
public final class EvalFunctions {
  /** Stands for an argument that is not a literal. */
  public static final Object NOT_CONSTANT = Marker.NOT_CONSTANT;

  private static final Map<String, Definition> ALL = all();

  private EvalFunctions() {}

  private static Map<String, Definition> all() {
    Map<String, Definition> all = new TreeMap<>();
    all.putAll(ConditionalFunctions.all());
    all.putAll(TypeFunctions.all());
    all.putAll(MatchFunctions.all());
    all.putAll(TextFunctions.all());
    all.putAll(MultivalueFunctions.all());
    all.putAll(NumberFunctions.all());
    all.putAll(ConversionFunctions.all());
    all.putAll(TimeFunctions.all());
    all.putAll(JsonFunctions.all());
    all.putAll(HashFunctions.all());
    return Map.copyOf(all);
  }

  public static Set<String> names() {
    return ALL.keySet();
  }

  /** Whether there is a function of this name, which is in lower case. */
  public static boolean isKnown(String name) {
    return ALL.containsKey(name);
  }

  public static EvalFunction bind(String name, List<? extends @Nullable Object> constants) {
    return bind(name, constants, Clock.systemUTC());
  }

  /**
   * Binds a function to its literal arguments.
   *
   * @param constants for each argument the literal's value, or {@link #NOT_CONSTANT}
   * @param clock what {@code now()} and {@code time()} read
   * @throws IllegalArgumentException if there is no such function, or it takes another number of
   *     arguments, or a literal is no argument of it
   */
  public static EvalFunction bind(
      String name, List<? extends @Nullable Object> constants, InstantSource clock) {
    Definition definition = ALL.get(name.toLowerCase(Locale.ROOT));
    if (definition == null) {
      throw new IllegalArgumentException(
          "no function '"
              + name
              + "'; there are "
              + String.join(", ", new TreeMap<>(ALL).keySet()));
    }
    return definition.bind(new Call(name.toLowerCase(Locale.ROOT), constants, clock));
  }

  private enum Marker {
    NOT_CONSTANT
  }
}
