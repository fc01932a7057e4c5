package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.JsonFault;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, as a file of JSON lines, which is locked from when it is opened until it is
 * closed. The lock is on a file beside it, as the file itself is replaced whenever it is written.
 */
public final class SeenFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters of a line; those that we write are far shorter. */
  private static final int LONGEST_LINE = 1_000_000;

  /**
   * Those that are open in this process. A lock is one of the process, and on some systems is gone
   * when any channel on its file is closed: a second channel must not even be opened.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel lock;

  private SeenFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens and reads a file, if it is there.
   *
   * @throws StateException if it is in use, cannot be read, or holds something else
   */
  public static SeenFile open(Path file, SeenValues seen) {
    if (!OPEN.add(nameOf(file))) {
      throw new StateException(file + " is in use already in this process");
    }
    try {
      SeenFile opened = new SeenFile(file, locked(file));
      opened.readInto(seen);
      return opened;
    } catch (StateException e) {
      OPEN.remove(nameOf(file));
      throw e;
    }
  }

  private static Path nameOf(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static FileChannel locked(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              beside(file, ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      if (channel.tryLock() == null) {
        channel.close();
        throw new StateException(file + " is in use by another process");
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      throw new StateException(file + " is in use already in this process", e);
    } catch (IOException e) {
      throw failed(file, "cannot be locked", e);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static StateException failed(Path file, String what, IOException e) {
    return new StateException(file + " " + what + ": " + e, e);
  }

  private void readInto(SeenValues seen) {
    try {
      readLines(seen);
    } catch (StateException e) {
      close();
      throw e;
    }
  }

  private void readLines(SeenValues seen) {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 1;
      String line = nextLine(lines, number);
      while (line != null) {
        read(line, seen, place(number));
        line = nextLine(lines, ++number);
      }
    } catch (IOException e) {
      throw failed(file, "cannot be read", e);
    }
  }

  private String place(int line) {
    return file + ", line " + line;
  }

  /** Null if there is none; as a reader's own, but within bounds. */
  private @Nullable String nextLine(BufferedReader reader, int number) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = reader.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      if (line.length() > LONGEST_LINE) {
        throw new StateException(place(number) + ": longer than " + LONGEST_LINE + " characters");
      }
      next = reader.read();
    }
    return line.toString();
  }

  private static void read(String line, SeenValues seen, String place) {
    try {
      JsonNode written = JSON.readTree(line);
      List<String> key = StateReader.texts(written.path("seen"));
      if (key.isEmpty()) {
        throw new StateException(place + ": not what a rule has seen");
      }
      Instant time = Instant.parse(written.path("time").asText());
      seen.see(key.get(0), key.subList(1, key.size()), time);
    } catch (JsonProcessingException | DateTimeException e) {
      String reason =
          e instanceof JsonProcessingException fault ? JsonFault.reason(fault) : e.getMessage();
      throw new StateException(place + ": not what a rule has seen: " + reason, e);
    }
  }

  /**
   * Writes the file: to one beside it first, which is on the disk before it takes the other's
   * place, so that a crash leaves either.
   *
   * @throws StateException if it cannot be written, or is closed
   */
  public void write(SeenValues seen) {
    if (!lock.isOpen()) {
      throw new StateException(file + " is closed");
    }
    Path beside = beside(file, ".new");
    try {
      writeTo(beside, seen);
      // Any other move deletes the old file before.
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(file, "cannot be written", e);
    }
  }

  /** Into a new file: what somebody has put there, such as a link elsewhere, is not written to. */
  private static void writeTo(Path beside, SeenValues seen) throws IOException {
    Files.deleteIfExists(beside);
    try (FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        BufferedWriter lines =
            new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
      seen.forEach((key, time) -> write(lines, key, time));
      lines.flush();
      channel.force(true);
    }
  }

  private static void write(BufferedWriter lines, List<String> key, Instant time)
      throws IOException {
    ObjectNode seen = StateWriter.object();
    seen.set("seen", StateWriter.texts(key));
    seen.put("time", time.toString());
    lines.write(seen.toString());
    lines.newLine();
  }

  /** Whether it can be written. */
  public boolean isOpen() {
    return lock.isOpen();
  }

  /**
   * Lets others use the file.
   *
   * @throws StateException if that fails
   */
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw failed(file, "cannot be closed", e);
    } finally {
      OPEN.remove(nameOf(file));
    }
  }
}
