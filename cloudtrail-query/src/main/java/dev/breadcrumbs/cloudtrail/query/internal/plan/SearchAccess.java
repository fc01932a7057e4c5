package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Lets modules that say a search in another language at its commands, which its public class shows
 * to nobody: that class tells how when it is initialised. (A public method could not be hidden from
 * users, and this package cannot name a class that stands on it.) Thread-safe.
 */
public final class SearchAccess {
  private static final Map<Class<?>, Function<Object, CommandList>> COMMANDS =
      new ConcurrentHashMap<>();

  private SearchAccess() {}

  /**
   * Sets how the commands of searches are found.
   *
   * @param type its class, which calls this while it is initialised
   * @param commands finds the commands of one
   */
  public static void provide(Class<?> type, Function<Object, CommandList> commands) {
    COMMANDS.put(type, commands);
  }

  /**
   * The commands of a search.
   *
   * @param search an object of a type that has provided them
   * @return its commands
   * @throws IllegalArgumentException if it is none
   */
  public static CommandList commandsOf(Object search) {
    return COMMANDS.entrySet().stream()
        .filter(each -> each.getKey().isInstance(search))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no search: " + search.getClass()))
        .getValue()
        .apply(search);
  }
}
