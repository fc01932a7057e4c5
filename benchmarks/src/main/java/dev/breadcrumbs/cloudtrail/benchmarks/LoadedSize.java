package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;

/** Loads a corpus and tells what it takes of the heap: as the store counts, and as the VM does. */
public final class LoadedSize {
  private static final int GROUPS = 500;

  private LoadedSize() {}

  /**
   * Measures and prints.
   *
   * @param arguments how many events; 1,000,000 if not given
   */
  public static void main(String[] arguments) {
    int events = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    Path corpus = Path.of("target", "corpus-" + events + "-" + GROUPS);
    Corpus.ensure(events, GROUPS, corpus, EnumSet.allOf(CorpusForm.class));
    Path[] files = Form.LOADED.files(corpus).toArray(Path[]::new);
    System.out.println(measured(files));
  }

  private static String measured(Path[] files) {
    // What loading leaves behind in the VM, as classes and threads, is not the events'.
    CloudTrail.load(files[0]);
    long before = usedHeap();
    long start = System.nanoTime();
    LoadedEvents loaded = CloudTrail.load(files);
    double seconds = (System.nanoTime() - start) / 1e9;
    long used = usedHeap() - before;
    // The store is asked behind the measurement, and so was held during it.
    return String.format(
        Locale.ROOT,
        "%d events loaded in %.1f s; bytes an event: columns %.1f, records %.1f, heap used %.1f",
        loaded.size(),
        seconds,
        (double) loaded.columnBytes() / loaded.size(),
        (double) loaded.recordBytes() / loaded.size(),
        (double) used / loaded.size());
  }

  private static long usedHeap() {
    for (int turn = 0; turn < 5; turn++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
