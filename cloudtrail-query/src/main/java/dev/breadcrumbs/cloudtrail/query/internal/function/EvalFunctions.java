package dev.breadcrumbs.cloudtrail.query.internal.function;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The functions of expressions, by name. Where a regular expression, format, block of addresses or
 * path is not a literal, it is compiled as it comes, and a bad one gives a missing value: one
 * event's text must not end a search.
 */
public final class EvalFunctions {
  /** Stands for an argument that is not a literal. */
  public static final Object NOT_CONSTANT = Marker.NOT_CONSTANT;

  private static final int GROUPS = 10;

  /** What was asked for so far: a group is made when a name is in none of those before it. */
  private static final AtomicReferenceArray<Map<String, Definition>> MADE =
      new AtomicReferenceArray<>(GROUPS);

  private EvalFunctions() {}

  private static Map<String, Definition> group(int number) {
    Map<String, Definition> made = MADE.get(number);
    if (made == null) {
      made = make(number);
      MADE.set(number, made);
    }
    return made;
  }

  /** Those that are used most come first. */
  private static Map<String, Definition> make(int number) {
    return switch (number) {
      case 0 -> TextFunctions.all();
      case 1 -> MultivalueFunctions.all();
      case 2 -> MatchFunctions.all();
      case 3 -> ConditionalFunctions.all();
      case 4 -> TypeFunctions.all();
      case 5 -> NumberFunctions.all();
      case 6 -> ConversionFunctions.all();
      case 7 -> TimeFunctions.all();
      case 8 -> JsonFunctions.all();
      default -> HashFunctions.all();
    };
  }

  private static @Nullable Definition find(String name) {
    for (int number = 0; number < GROUPS; number++) {
      Definition found = group(number).get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (int number = 0; number < GROUPS; number++) {
      names.addAll(group(number).keySet());
    }
    return names;
  }

  /** Whether there is a function of this name, which is in lower case. */
  public static boolean isKnown(String name) {
    return find(name) != null;
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
    Definition definition = find(name.toLowerCase(Locale.ROOT));
    if (definition == null) {
      throw new IllegalArgumentException(
          "no function '" + name + "'; there are " + String.join(", ", names()));
    }
    return definition.bind(new Call(name.toLowerCase(Locale.ROOT), constants, clock));
  }

  private enum Marker {
    NOT_CONSTANT
  }
}
