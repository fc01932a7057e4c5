package dev.breadcrumbs.cloudtrail.examples.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What became of some log files: the note by which a compaction that was cut off goes on. Once the
 * note is there, the files that it names are whole, if under their hidden names still.
 *
 * @param sources the names of the log files that were read
 * @param files the files that were written, below the folder
 * @param records how many records they have
 * @param problems how many problems there were while reading
 * @param bytes how many bytes of log files were read
 */
record CompactedBatch(
    List<String> sources, List<String> files, long records, long problems, long bytes) {
  private static final String FOLDER = ".compacted";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  CompactedBatch {
    sources = List.copyOf(sources);
    files = List.copyOf(files);
  }

  /** All notes of a folder, in their order. */
  static List<CompactedBatch> all(Path folder) throws IOException {
    Path notes = folder.resolve(FOLDER);
    if (!Files.isDirectory(notes)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(notes)) {
      List<Path> files = found.filter(each -> each.toString().endsWith(".json")).sorted().toList();
      List<CompactedBatch> batches = new ArrayList<>();
      for (Path file : files) {
        batches.add(JSON.readValue(file.toFile(), CompactedBatch.class));
      }
      return batches;
    }
  }

  /** Writes the note: all of it or none is there afterwards, whatever happens. */
  void write(Path folder, int number) throws IOException {
    Path notes = Files.createDirectories(folder.resolve(FOLDER));
    Path note = notes.resolve(String.format(Locale.ROOT, "%05d.json", number));
    Path part = PartFile.hidden(note);
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      out.write(JSON.writeValueAsBytes(this));
      out.getFD().sync();
    }
    Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives the files their names, as far as they do not have them. */
  void publish(Path folder) throws IOException {
    for (String file : files) {
      Path whole = folder.resolve(file);
      Path part = PartFile.hidden(whole);
      if (Files.exists(part)) {
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      } else if (!Files.exists(whole)) {
        throw new IOException("a file that was written is gone: " + whole);
      }
    }
  }
}
