package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * How the events of a corpus are stored. Both forms hold the same events in files of the same names
 * and order, in folders side by side.
 */
public enum CorpusForm {
  /** As AWS delivers them: {@code .json.gz} files, each with one {@code Records} array. */
  GZ(".json.gz", "{\"Records\":[", ",", "]}"),
  /** One event a line in {@code .jsonl} files. */
  JSONL(".jsonl", "", "\n", "\n");

  private static final int BUFFER = 1 << 16;

  final String head;
  final String separator;
  final String tail;
  private final String ending;

  CorpusForm(String ending, String head, String separator, String tail) {
    this.ending = ending;
    this.head = head;
    this.separator = separator;
    this.tail = tail;
  }

  /**
   * The folder that holds this form.
   *
   * @param corpus the corpus's directory
   * @return the folder, which need not exist
   */
  public Path folder(Path corpus) {
    return corpus.resolve(name().toLowerCase(Locale.ROOT));
  }

  /**
   * The files of this form in the order of their names.
   *
   * @param corpus the corpus's directory
   * @return all files
   * @throws UncheckedIOException if the folder cannot be read
   */
  public List<Path> files(Path corpus) {
    try (Stream<Path> paths = Files.walk(folder(corpus))) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder(corpus), e);
    }
  }

  Path file(Path corpus, LogFile file) {
    return folder(corpus).resolve(file.key() + ending);
  }

  OutputStream create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    OutputStream out = Files.newOutputStream(file);
    return new BufferedOutputStream(this == GZ ? new GZIPOutputStream(out, BUFFER) : out, BUFFER);
  }
}
