package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Optional;

/**
 * Provides a library that inflates faster than the JDK does. A module that provides this service is
 * used as soon as it is on the class path or the module path; the JDK's own inflater reads what the
 * library does not. Looked up by {@link java.util.ServiceLoader} with the class loader of this
 * interface, once. Implementations are thread-safe.
 *
 * <p>The system property {@code breadcrumbs.inflater} with the value {@code jdk} turns libraries
 * off, for all files that are opened from then on.
 */
public interface InflaterProvider {
  /**
   * Returns the library's name, which {@link ReadReport#inflatedBy()} counts files by.
   *
   * @return a short name, as {@code ISA-L}
   */
  String name();

  /**
   * Opens an inflater.
   *
   * @return the inflater, for one thread at a time; empty if the library does not load here
   */
  Optional<WholeInflater> open();

  /**
   * Returns why the library does not load here.
   *
   * @return the reason in a few words; empty if it does, or nobody has tried yet
   */
  Optional<String> failure();
}
