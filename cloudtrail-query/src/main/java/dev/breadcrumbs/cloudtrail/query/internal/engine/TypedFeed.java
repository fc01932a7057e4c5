package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
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

  private static final class Part implements EventPart {
    private final CloudTrailSource source;
    private ReadReport report = ReadReport.EMPTY;

    Part(CloudTrailSource source) {
      this.source = source;
    }

    @Override
    public void forEach(Consumer<? super PathValues> taker) {
      report = source.forEach(event -> taker.accept(PathValues.of(event)));
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
