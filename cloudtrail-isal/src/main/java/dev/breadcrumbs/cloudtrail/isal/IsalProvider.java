package dev.breadcrumbs.cloudtrail.isal;

import dev.breadcrumbs.cloudtrail.model.reading.InflaterProvider;
import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;
import java.util.Optional;

/**
 * Provides ISA-L through Intel's Genomics Kernel Library, which includes it for Linux and macOS on
 * x86-64. Thread-safe.
 */
public final class IsalProvider implements InflaterProvider {
  /** Creates the provider; the library is loaded when an inflater is first requested. */
  public IsalProvider() {}

  @Override
  public String name() {
    return "ISA-L";
  }

  @Override
  public Optional<WholeInflater> open() {
    return NativeLibrary.load().isEmpty() ? Optional.of(new IsalInflater()) : Optional.empty();
  }

  @Override
  public Optional<String> failure() {
    return NativeLibrary.failure();
  }
}
