package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The limit on plain files: copies all of them into memory and looks at nothing. */
final class ReadOnly implements Contender {
  @Override
  public String name() {
    return "read-only";
  }

  @Override
  public Set<Search> searches(Form form) {
    return form == Form.JSONL ? Set.of(Search.EVERYTHING) : Set.of();
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    List<Path> files = form.files(corpus);
    return search -> Answer.counted("bytes", FileWork.sum(files, threads, ReadOnly::worker));
  }

  private static FileWork worker() {
    FileBytes bytes = new FileBytes();
    return file -> {
      bytes.read(file);
      return bytes.length();
    };
  }
}
