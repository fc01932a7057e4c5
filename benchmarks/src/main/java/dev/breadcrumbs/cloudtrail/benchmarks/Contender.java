package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.util.Set;

/**
 * Someone who answers searches. Stateless: what a run needs is held by the {@link Session} that it
 * opens.
 */
interface Contender {
  String name();

  /** The searches that it answers on a form; none if it does not take part there. */
  Set<Search> searches(Form form);

  /**
   * Makes ready what is not timed: connections, buffers, and for {@link Form#LOADED} the loading
   * itself.
   *
   * @param corpus the corpus's directory; {@link Form#files} lists its files
   * @param threads how many threads a search may use
   */
  Session open(Form form, Path corpus, int threads);

  /** A contender at work; used by one thread at a time. */
  interface Session extends AutoCloseable {
    // Answers a search from nothing but the files, or the loaded events. This is what is timed.
    Answer run(Search search);

    @Override
    default void close() {}
  }
}
