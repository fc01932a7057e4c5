package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The system's zgrep, as a process in every race. It tells in how many files a word is, which is in
 * how many lines: a log file is one.
 */
final class Zgrep implements Contender, Program {
  /** What it counts. */
  static final String UNIT = "files";

  private static final Set<Search> WORDS = EnumSet.of(Search.WORD, Search.COMMON_WORD);

  /** Nothing is printed of files without the word, and that there are such is no failure. */
  private static final String SCRIPT =
      "find \"$1\" -name '*.json.gz' -print0 | xargs -0 -n 4 -P \"$2\" zgrep -h -c -i -w -F -e"
          + " \"$3\" | awk '{ sum += $1 } END { print sum + 0 }'";

  /** Zgrep, if it is installed. */
  static Stream<Contender> ifInstalled() {
    Zgrep zgrep = new Zgrep();
    return Programs.installed(zgrep.name()) ? Stream.of(zgrep) : Stream.empty();
  }

  @Override
  public String name() {
    return "zgrep";
  }

  @Override
  public Set<Search> searches(Form form) {
    return form == Form.GZ ? WORDS : Set.of();
  }

  @Override
  public Set<Search> searches(Form form, int threads) {
    return searches(form);
  }

  @Override
  public List<String> commandLine(Search search, Form form, Path corpus, int threads) {
    String folder = form.stored().folder(corpus).toString();
    String word = search.text().replaceAll(" .*", "");
    return List.of("sh", "-c", SCRIPT, "sh", folder, Integer.toString(threads), word);
  }

  @Override
  public String fingerprint(Path output) throws IOException {
    return answer(Files.readString(output)).fingerprint();
  }

  private static Answer answer(String printed) {
    return Answer.counted(UNIT, Long.parseLong(printed.strip()));
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    return search -> run(commandLine(search, form, corpus, threads));
  }

  private static Answer run(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      Process process = builder.start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("exit code " + process.exitValue() + " of " + command);
      }
      return answer(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(command.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted in " + command, e);
    }
  }
}
