package dev.breadcrumbs.cloudtrail.model.store;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Lets searches at the store of loaded events, whose public class shows it to nobody: that class
 * tells how when it is initialised. (A public method could not be hidden from users, and this
 * package cannot name a class that stands on it.)
 */
public final class StoreAccess {
  private static final Map<Class<?>, Function<Object, EventStore>> STORES =
      new ConcurrentHashMap<>();

  private StoreAccess() {}

  /**
   * Tells how to find the store of a type's objects.
   *
   * @param <T> the type
   * @param type its class, which calls this while it is initialised
   * @param store finds the store of one
   */
  public static <T> void provide(Class<T> type, Function<? super T, EventStore> store) {
    STORES.put(type, loaded -> store.apply(type.cast(loaded)));
  }

  /**
   * The store of loaded events.
   *
   * @param loaded an object of a type that has provided it
   * @return its store
   */
  public static EventStore storeOf(Object loaded) {
    Function<Object, EventStore> store = STORES.get(loaded.getClass());
    return Objects.requireNonNull(store, "no store is provided").apply(loaded);
  }
}
