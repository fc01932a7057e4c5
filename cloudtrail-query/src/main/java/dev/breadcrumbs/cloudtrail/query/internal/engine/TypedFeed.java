package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.reading.RecordOrigin;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The typed events of any source, in the order in which it gives them. All of them are one part.
 */
final class TypedFeed implements EventFeed {
  private final CloudTrailSource source;

  TypedFeed(CloudTrailSource source) {
    this.source = source;
  }

  /** What stands for the file: a source need not read any. */
  private static final String FILE = "events";

  private static final class Part implements EventPart {
    private final CloudTrailSource source;
    private ReadReport report = ReadReport.EMPTY;

    Part(CloudTrailSource source) {
      this.source = source;
    }

    @Override
    public void forEach(Consumer<? super PathValues> taker) {
      ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
      long[] number = new long[1];
      ReadReport read =
          source.forEach(
              event -> {
                long record = number[0]++;
                CostlyEvents.take(
                    PathValues.of(event), taker, () -> new RecordOrigin(FILE, record, 0), log);
              });
      ReadLog all = new ReadLog(ProblemPolicy.COLLECT);
      all.add(read);
      all.add(log.report());
      report = all.report();
    }
  }

  @Override
  public <R> ReadReport run(
      EventNeeds needs, RunSettings settings, Function<EventPart, R> work, Consumer<R> results) {
    Part part = new Part(source);
    results.accept(work.apply(part));
    return part.report;
  }

  @Override
  public boolean isOnCallingThread(RunSettings settings) {
    return true;
  }
}
