package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A program that answers one search as a process of its own. */
interface Program {
  String name();

  /** The searches that it answers; none if it does not take part. */
  Set<Search> searches(Form form, int threads);

  List<String> commandLine(Search search, Form form, Path corpus, int threads);

  /** The fingerprint of the answer that the process printed. */
  String fingerprint(Path output) throws IOException;
}
