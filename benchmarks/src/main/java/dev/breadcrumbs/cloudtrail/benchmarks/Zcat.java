package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The system's zcat over all compressed files, its output counted. */
final class Zcat implements Program {
  @Override
  public String name() {
    return "zcat";
  }

  @Override
  public Set<Search> searches(Form form, int threads) {
    return form == Form.GZ ? Set.of(Search.EVERYTHING) : Set.of();
  }

  @Override
  public List<String> commandLine(Search search, Form form, Path corpus, int threads) {
    String script = "find \"$1\" -name '*.json.gz' -print0 | xargs -0 -P\"$2\" zcat | wc -c";
    String folder = form.stored().folder(corpus).toString();
    return List.of("sh", "-c", script, "sh", folder, Integer.toString(threads));
  }

  @Override
  public String fingerprint(Path output) throws IOException {
    return "bytes " + Files.readString(output).strip();
  }
}
