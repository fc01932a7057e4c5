package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Remembers in a file of JSON lines, so that what was seen yesterday is known today. It is read
 * when the store is opened, and written whole by {@link #save()} and {@link #close()}: to a file
 * beside it first, so that a crash leaves the old one. One process may use it at a time.
 * Thread-safe.
 */
public final class FileSeenStore implements SeenStore, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final MemorySeenStore memory;

  private FileSeenStore(Path file, MemorySeenStore memory) {
    this.file = file;
    this.memory = memory;
  }

  /**
   * Opens a store.
   *
   * @param file the file; it need not be there yet
   * @return the store, with what the file remembers
   * @throws UncheckedIOException if the file cannot be read
   * @throws RuleException if the file holds something else
   */
  public static FileSeenStore open(Path file) {
    Objects.requireNonNull(file, "file is null");
    MemorySeenStore memory = new MemorySeenStore();
    if (!Files.exists(file)) {
      return new FileSeenStore(file, memory);
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        read(line, memory, file + ", line " + number);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return new FileSeenStore(file, memory);
  }

  private static void read(String line, MemorySeenStore memory, String place) {
    try {
      JsonNode seen = JSON.readTree(line);
      List<String> key = StateReader.texts(seen.path("seen"));
      if (key.isEmpty()) {
        throw new RuleException(place + ": not what a rule has seen");
      }
      Instant time = Instant.parse(seen.path("time").asText());
      memory.see(key.get(0), key.subList(1, key.size()), time);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new RuleException(place + ": not what a rule has seen: " + e.getMessage());
    }
  }

  @Override
  public Optional<Instant> see(String rule, List<String> values, Instant time) {
    return memory.see(rule, values, time);
  }

  /**
   * Writes what is remembered.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public synchronized void save() {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (BufferedWriter lines = Files.newBufferedWriter(beside)) {
      memory.forEach((key, time) -> write(lines, key, time));
    } catch (IOException e) {
      throw new UncheckedIOException(beside + " cannot be written", e);
    }
    try {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static void write(BufferedWriter lines, List<String> key, Instant time) {
    ObjectNode seen = StateWriter.object();
    seen.set("seen", StateWriter.texts(key));
    seen.put("time", time.toString());
    try {
      lines.write(seen.toString());
      lines.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException("what was seen cannot be written", e);
    }
  }

  /**
   * Writes what is remembered.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  @Override
  public void close() {
    save();
  }
}
