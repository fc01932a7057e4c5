package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A contender in a fresh JVM of the version that runs this program. */
record JavaProgram(Contender contender) implements Program {
  @Override
  public String name() {
    return contender.name();
  }

  @Override
  public Set<Search> searches(Form form, int threads) {
    // Loading would be all that one sees of a loaded store.
    return form == Form.LOADED ? Set.of() : contender.searches(form);
  }

  @Override
  public List<String> commandLine(Search search, Form form, Path corpus, int threads) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        OneRun.class.getName(),
        contender.name(),
        search.name(),
        form.name(),
        corpus.toString(),
        Integer.toString(threads));
  }

  @Override
  public String fingerprint(Path output) throws IOException {
    return Files.readString(output).strip();
  }
}
