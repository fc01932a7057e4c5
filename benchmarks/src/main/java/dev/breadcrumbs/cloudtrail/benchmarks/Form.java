package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.List;

/** Where a search finds the events. */
enum Form {
  /** Files as AWS delivers them, read anew for each search. */
  GZ(CorpusForm.GZ),
  /** Files with one event a line, read anew for each search. */
  JSONL(CorpusForm.JSONL),
  /** Memory: the events are loaded before the clock starts, and searched again and again. */
  LOADED(CorpusForm.JSONL);

  private final CorpusForm stored;

  Form(CorpusForm stored) {
    this.stored = stored;
  }

  CorpusForm stored() {
    return stored;
  }

  List<Path> files(Path corpus) {
    return stored.files(corpus);
  }
}
