package dev.breadcrumbs.cloudtrail.query.internal.function;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a function makes of an argument's text, such as a regular expression. */
sealed interface Prepared<T> {
  // What was made of the argument's value; null if that is missing, several, or makes none.
  @Nullable T of(@Nullable Object value);

  /** Made of a literal. */
  record Constant<T>(@Nullable T made) implements Prepared<T> {
    @Override
    public @Nullable T of(@Nullable Object value) {
      return made;
    }
  }

  /** Made as texts come, and kept while they are few. */
  record Cached<T>(Function<String, T> compiler, ConcurrentMap<String, Optional<T>> kept)
      implements Prepared<T> {
    private static final int MOST = 256;
    private static final int LONGEST = 10_000;

    Cached(Function<String, T> compiler) {
      this(compiler, new ConcurrentHashMap<>());
    }

    @Override
    public @Nullable T of(@Nullable Object value) {
      if (value == null || value instanceof List<?>) {
        return null;
      }
      String text = Values.text(value);
      Optional<T> known = kept.get(text);
      if (known != null) {
        return known.orElse(null);
      }
      Optional<T> made = text.length() > LONGEST ? Optional.empty() : make(text);
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(text, made);
      return made.orElse(null);
    }

    private Optional<T> make(String text) {
      try {
        return Optional.of(compiler.apply(text));
      } catch (IllegalArgumentException e) {
        // The text came with an event: it gives a missing value, as any other unfit text does.
        return Optional.empty();
      }
    }
  }
}
