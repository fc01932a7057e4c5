package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;

/** One contender, one search, and out: the main class of {@link JavaProgram}. */
final class OneRun {
  private OneRun() {}

  /**
   * Arguments: contender, search, form, corpus, threads. No option parser, for its start would be
   * measured too.
   */
  public static void main(String[] arguments) {
    Contender contender = Contenders.named(arguments[0]);
    Search search = Search.valueOf(arguments[1]);
    Form form = Form.valueOf(arguments[2]);
    Path corpus = Path.of(arguments[3]);
    try (Contender.Session session = contender.open(form, corpus, Integer.parseInt(arguments[4]))) {
      System.out.println(session.run(search).fingerprint());
    }
  }
}
