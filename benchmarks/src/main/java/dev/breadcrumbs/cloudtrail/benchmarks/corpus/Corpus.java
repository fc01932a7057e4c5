package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the files of a corpus, or finds them made. */
public final class Corpus {
  /** Goes up when the generator makes other events of the same plan. */
  private static final int GENERATOR = 2;

  private Corpus() {}

  /**
   * Makes sure that a directory holds a corpus; what a finished earlier call made there is kept.
   *
   * @param events how many events it holds
   * @param groups how many distinct users act
   * @param directory where it is
   * @param forms the forms wanted
   * @throws IllegalStateException if other files are in the way
   * @throws UncheckedIOException if it cannot be written
   */
  public static void ensure(long events, int groups, Path directory, Set<CorpusForm> forms) {
    CorpusPlan plan = CorpusPlan.of(events, groups);
    write(plan, directory, forms, Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same with a file for every few events, as trails of quiet accounts and regions have them.
   *
   * @param events how many events it holds
   * @param groups how many distinct users act
   * @param directory where it is
   * @param forms the forms wanted
   * @throws IllegalStateException if other files are in the way
   * @throws UncheckedIOException if it cannot be written
   */
  public static void ensureTiny(long events, int groups, Path directory, Set<CorpusForm> forms) {
    CorpusPlan plan = CorpusPlan.tiny(events, groups);
    write(plan, directory, forms, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Lists the calls that a corpus holds, the most frequent first.
   *
   * @return pairs of event source and event name
   */
  public static List<Map.Entry<String, String>> calls() {
    return Calls.load().stream().map(call -> Map.entry(call.source(), call.name())).toList();
  }

  /**
   * One log file's bytes as they are before compression.
   *
   * @param events how many events it holds
   * @return {@code {"Records":[...]}} in UTF-8
   */
  public static byte[] logFile(int events) {
    CorpusPlan plan = new CorpusPlan(events, 1, 1, CorpusPlan.GROUPS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    plan.logFiles()
        .forEach(file -> run(() -> new LogFileWriter(plan).write(file, CorpusForm.GZ, out)));
    return out.toByteArray();
  }

  static void write(CorpusPlan plan, Path directory, Set<CorpusForm> forms, int threads) {
    for (CorpusForm form : CorpusForm.values()) {
      if (forms.contains(form)) {
        run(() -> write(plan, directory, form, threads));
      }
    }
  }

  private static void write(CorpusPlan plan, Path directory, CorpusForm form, int threads)
      throws IOException {
    Path mark = directory.resolve(form + ".plan");
    if (Files.exists(mark) && Files.readString(mark).equals(marked(plan))) {
      return;
    }
    clear(directory, form, mark);
    Files.writeString(mark, "unfinished");
    LogFileWriter writer = new LogFileWriter(plan);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      plan.logFiles()
          .forEach(
              file ->
                  running.add(
                      executor.submit(() -> run(() -> writer.write(file, form, directory)))));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("cannot write the corpus " + directory, e);
    } finally {
      executor.shutdownNow();
    }
    Files.writeString(mark, marked(plan));
  }

  /** What a corpus is made of: one of an older generator is made anew. */
  private static String marked(CorpusPlan plan) {
    return plan + " by generator " + GENERATOR;
  }

  // Only what carries the generator's mark is deleted: a directory named by mistake may hold real
  // logs.
  private static void clear(Path directory, CorpusForm form, Path mark) throws IOException {
    Files.createDirectories(form.folder(directory));
    List<Path> old = form.files(directory);
    if (!old.isEmpty() && !Files.exists(mark)) {
      throw new IllegalStateException(
          form.folder(directory) + " holds files that are not of a corpus");
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }

  private static void run(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
