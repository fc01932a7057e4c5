package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Loads Sigma rules for a site, whose lists stand for the placeholders of {@code expand}. Get one
 * from {@link Sigma#at}; without a site, {@link Sigma} does the same. Immutable and thread-safe.
 */
public final class SigmaLoader {
  private final Placeholders placeholders;

  SigmaLoader(Site site) {
    this.placeholders = new Placeholders(Objects.requireNonNull(site, "site is null"));
  }

  /**
   * Loads files, as {@link Sigma#load(Path...)} does.
   *
   * @param filesOrFolders files, or folders with files
   * @return the rules, and what was not loaded
   */
  public SigmaLoad load(Path... filesOrFolders) {
    SigmaFiles files = new SigmaFiles(placeholders);
    for (Path path : filesOrFolders) {
      files.add(path);
    }
    return files.finish();
  }

  /**
   * Loads a resource, as {@link Sigma#load(Class, String)} does.
   *
   * @param beside the class beside which it is
   * @param resource its name
   * @return the rules, and what was not loaded
   */
  public SigmaLoad load(Class<?> beside, String resource) {
    SigmaFiles files = new SigmaFiles(placeholders);
    try (InputStream content = beside.getResourceAsStream(resource)) {
      files.add(content, resource);
    } catch (IOException e) {
      throw new UncheckedIOException("closing " + resource, e);
    }
    return files.finish();
  }

  /**
   * Loads a text, as {@link Sigma#parse} does.
   *
   * @param yaml one or more documents
   * @return the rules, and what was not loaded
   */
  public SigmaLoad parse(String yaml) {
    SigmaFiles files = new SigmaFiles(placeholders);
    files.add(Objects.requireNonNull(yaml, "yaml is null"), "text");
    return files.finish();
  }
}
