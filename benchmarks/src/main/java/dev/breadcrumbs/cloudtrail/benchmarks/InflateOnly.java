package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The limit on compressed files: inflates all of them and looks at nothing. */
final class InflateOnly implements Contender {
  /**
   * The fastest size that {@link InflateBenchmark} found: small blocks return to Java too often.
   */
  static final int BLOCK = 1 << 20;

  @Override
  public String name() {
    return "inflate-only";
  }

  @Override
  public Set<Search> searches(Form form) {
    return form == Form.GZ ? Set.of(Search.EVERYTHING) : Set.of();
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    List<Path> files = form.files(corpus);
    return search -> Answer.counted("bytes", FileWork.sum(files, threads, InflateOnly::worker));
  }

  private static FileWork worker() {
    FileBytes gzip = new FileBytes();
    Gunzip gunzip = new Gunzip(BLOCK);
    return file -> {
      gzip.read(file);
      return gunzip.inflate(gzip.bytes(), gzip.length(), (block, length) -> {});
    };
  }
}
