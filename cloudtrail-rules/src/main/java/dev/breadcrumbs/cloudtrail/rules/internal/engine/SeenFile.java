package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** What was seen, as a file of JSON lines. */
public final class SeenFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  /** Names the file, which need not be there. */
  public SeenFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the file, if it is there.
   *
   * @throws StateException if it cannot be read, or holds something else
   */
  public void readInto(SeenValues seen) {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        read(line, seen, file + ", line " + number);
      }
    } catch (IOException e) {
      throw failed("cannot be read", e);
    }
  }

  private StateException failed(String what, IOException e) {
    return new StateException(file + " " + what + ": " + e, e);
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
      throw new StateException(place + ": not what a rule has seen: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the file: to one beside it first, which is on the disk before it takes the other's
   * place, so that a crash leaves either.
   *
   * @throws StateException if it cannot be written
   */
  public void write(SeenValues seen) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      writeTo(beside, seen);
      // Any other move deletes the old file before.
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("cannot be written", e);
    }
  }

  private static void writeTo(Path beside, SeenValues seen) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
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
}
