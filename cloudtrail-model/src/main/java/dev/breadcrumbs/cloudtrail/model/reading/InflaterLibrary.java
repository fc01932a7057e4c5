package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The inflating library that is at hand beside the JDK's, if any. Thread-safe. */
final class InflaterLibrary {
  /** The system property by which a host does without it; see {@link InflaterProvider}. */
  private static final String PROPERTY = "breadcrumbs.inflater";

  /** How the JDK's inflater is called where files are counted by what inflated them. */
  static final String JDK = "JDK";

  private static final @Nullable InflaterProvider FOUND = found();

  private InflaterLibrary() {}

  private static @Nullable InflaterProvider found() {
    ClassLoader loader = InflaterProvider.class.getClassLoader();
    Iterator<InflaterProvider> all = ServiceLoader.load(InflaterProvider.class, loader).iterator();
    return all.hasNext() ? all.next() : null;
  }

  /** Whether a library was brought and is wanted, whether it loads or not. */
  static boolean isPresent() {
    return FOUND != null && !JDK.equalsIgnoreCase(System.getProperty(PROPERTY));
  }

  static Optional<WholeInflater> open() {
    return FOUND == null ? Optional.empty() : FOUND.open();
  }

  /** The name that files are counted under which the library inflated. */
  static String name() {
    return FOUND == null ? JDK : FOUND.name();
  }

  /** The name that files are counted under which the JDK inflated, with the reason if it is one. */
  static String nameOfJdk() {
    if (FOUND == null) {
      return JDK;
    }
    return FOUND
        .failure()
        .map(reason -> JDK + ", as " + FOUND.name() + " does not load: " + reason)
        .orElse(JDK);
  }
}
