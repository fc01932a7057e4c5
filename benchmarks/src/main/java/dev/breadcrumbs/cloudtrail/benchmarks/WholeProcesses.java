package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs a race in which each run is a fresh process, timed from its start to its end; the programs
 * take turns.
 */
final class WholeProcesses {
  private final List<Program> programs;
  private final Set<Search> asked;
  private final int rounds;
  private final Agreement agreement;

  WholeProcesses(List<Program> programs, Set<Search> asked, int rounds, Agreement agreement) {
    this.programs = List.copyOf(programs);
    this.asked = Set.copyOf(asked);
    this.rounds = rounds;
    this.agreement = agreement;
  }

  Times run(Race race, Path corpus) {
    Times times = new Times();
    for (int round = 0; round < rounds; round++) {
      for (Program program : programs) {
        for (Search search : program.searches(race.form(), race.threads())) {
          if (asked.contains(search)) {
            turn(race, program, search, corpus, times);
          }
        }
      }
    }
    return times;
  }

  private void turn(Race race, Program program, Search search, Path corpus, Times times) {
    List<String> command = program.commandLine(search, race.form(), corpus, race.threads());
    try {
      Path output = Files.createTempFile("answer", ".txt");
      try {
        Times.Entry entry = new Times.Entry(program.name(), search);
        times.add(entry, time(command, output));
        agreement.check(race, entry, program.fingerprint(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command.toString(), e);
    }
  }

  private static double time(List<String> command, Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      int exit = process.waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (exit != 0) {
        throw new IllegalStateException("exit code " + exit + " of " + command);
      }
      return seconds;
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException("interrupted in " + command, e);
    }
  }
}
