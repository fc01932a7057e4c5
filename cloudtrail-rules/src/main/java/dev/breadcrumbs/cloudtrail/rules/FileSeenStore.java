package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.rules.internal.engine.SeenFile;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.SeenValues;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.StateException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers in a file of JSON lines, so that what was seen yesterday is known today. It is read
 * when the store is opened, and written whole by {@link #save()} and {@link #close()}: to a file
 * beside it first, so that a crash leaves the old one. One store may use it at a time: a second is
 * refused until the first is closed, in whatever process; {@code .lock} beside the file is for
 * that. Of values longer than 256 characters, a hash is kept. Thread-safe.
 */
public final class FileSeenStore implements SeenStore, AutoCloseable {
  private final SeenFile file;
  private final SeenValues seen;

  private FileSeenStore(SeenFile file, SeenValues seen) {
    this.file = file;
    this.seen = seen;
  }

  /**
   * Opens a store.
   *
   * @param file the file; it need not be there yet
   * @return the store, with what the file remembers
   * @throws RuleException if the file is in use, cannot be read, or holds something else
   */
  public static FileSeenStore open(Path file) {
    Objects.requireNonNull(file, "file is null");
    SeenValues seen = new SeenValues(MemorySeenStore.USUAL);
    try {
      return new FileSeenStore(SeenFile.open(file, seen), seen);
    } catch (StateException e) {
      throw RuleException.of(e);
    }
  }

  @Override
  public Optional<Instant> see(String rule, List<String> values, Instant time) {
    return seen.see(rule, values, time);
  }

  /**
   * Writes what is remembered.
   *
   * @throws RuleException if the file cannot be written
   */
  public synchronized void save() {
    try {
      file.write(seen);
    } catch (StateException e) {
      throw RuleException.of(e);
    }
  }

  /**
   * Writes what is remembered, and lets others use the file. Closing it again does nothing.
   *
   * @throws RuleException if the file cannot be written
   */
  @Override
  public synchronized void close() {
    if (!file.isOpen()) {
      return;
    }
    try {
      save();
    } finally {
      file.close();
    }
  }
}
