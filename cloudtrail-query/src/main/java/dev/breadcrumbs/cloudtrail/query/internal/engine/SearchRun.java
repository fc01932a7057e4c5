package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.starred.FindNames;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.EventWorker;
import dev.breadcrumbs.cloudtrail.query.internal.plan.LeftOutTally;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Plan;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs searches: plans them, and has a worker take the events of each part of a feed. */
public final class SearchRun {
  private final EventFeed feed;
  private final RunSettings settings;

  /** What searches within this one have told of events that cost too much. */
  private final List<ReadProblem> costly = new ArrayList<>();

  public SearchRun(EventFeed feed, RunSettings settings) {
    this.feed = feed;
    this.settings = settings;
  }

  /** A run on a source, with one present for all that belongs to it. */
  public static SearchRun on(CloudTrailSource source, RunSettings settings) {
    return new SearchRun(EventFeed.of(source), settings.begun());
  }

  /** Runs a search for rows. */
  public SearchResult rows(CommandList search) {
    return SearchErrors.checked(() -> result(search));
  }

  private SearchResult result(CommandList written) {
    CommandList search = withoutStars(written);
    List<LeftOutTally> leftOut = new ArrayList<>();
    Plan plan =
        Plan.of(
            search,
            settings,
            within -> {
              SearchResult found = subsearch(within);
              leftOut.addAll(found.leftOut());
              return found.rows();
            });
    Total total = new Total();
    ReadReport report = run(plan, total);
    ResultRows rows = plan.rows(total.of(plan), settings);
    leftOut.addAll(plan.leftOut(search));
    return new SearchResult(
        rows, withCostly(report), plan.tallies(search), List.copyOf(leftOut), search.lists());
  }

  /** What names with stars stand for is found by a run over the same events. */
  private CommandList withoutStars(CommandList search) {
    if (!search.isStarred()) {
      return search;
    }
    return search.withoutStars(
        (before, names) ->
            subsearch(before.with(FindNames.of(names))).rows().rows().stream()
                .map(row -> (String) Objects.requireNonNull(row[0]))
                .toList());
  }

  private SearchResult subsearch(CommandList search) {
    SearchResult found = new SearchRun(feed, settings.forSubsearch()).result(search);
    // All else that is to be told of the source, this search's own pass over it tells.
    found.report().problems().stream()
        .filter(problem -> problem.kind() == ProblemKind.TOO_COSTLY && !costly.contains(problem))
        .forEach(costly::add);
    return found;
  }

  private ReadReport withCostly(ReadReport report) {
    List<ReadProblem> more = new ArrayList<>(costly);
    more.removeAll(report.problems());
    if (more.isEmpty()) {
      return report;
    }
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    log.add(report);
    more.forEach(log::problem);
    return log.report();
  }

  /** What the workers of all parts have gathered. */
  private static final class Total {
    private @Nullable EventWorker first;

    void add(EventWorker part) {
      if (first == null) {
        first = part;
      } else {
        first.merge(part);
      }
    }

    EventWorker of(Plan plan) {
      return first == null ? plan.worker() : first;
    }
  }

  private ReadReport run(Plan plan, Total total) {
    Queue<LoadedSearch> idle = new ConcurrentLinkedQueue<>();
    return feed.run(
        new EventNeeds(plan.paths(), false),
        settings,
        part -> gathered(plan, part, idle),
        total::add);
  }

  private static EventWorker gathered(Plan plan, EventPart part, Queue<LoadedSearch> idle) {
    StoredPart stored = part.stored();
    if (stored != null) {
      try {
        LoadedSearch search = LoadedSearch.of(plan, stored, idle);
        EventWorker worker = search.run(stored.range());
        idle.add(search);
        return worker;
      } catch (ValueLimit e) {
        // One event at least costs too much: one by one, it is found, and the others are searched.
        return oneByOne(plan, part);
      }
    }
    return oneByOne(plan, part);
  }

  private static EventWorker oneByOne(Plan plan, EventPart part) {
    EventWorker worker = plan.worker();
    part.forEach(worker::take);
    return worker;
  }

  /**
   * Runs a search for events, and hands them on in its order. Only events that are found become
   * typed.
   *
   * @throws SearchException if a command has made rows of the events
   */
  public ReadReport events(CommandList written, Consumer<? super CloudTrailEvent> consumer) {
    CommandList search = SearchErrors.checked(() -> withoutStars(written));
    for (Command command : search.commands()) {
      if (!command.keepsEvents()) {
        throw new SearchException("there are no events behind '" + command + "', but rows");
      }
    }
    Plan plan =
        SearchErrors.checked(() -> Plan.ofEvents(search, settings, each -> subsearch(each).rows()));
    if (!plan.isStreaming()) {
      Total total = new Total();
      ReadReport report = SearchErrors.checked(() -> run(plan, total));
      SearchErrors.checked(() -> plan.finish(total.of(plan)))
          .forEach(row -> consumer.accept(Objects.requireNonNull((CloudTrailEvent) row[0])));
      return report;
    }
    return feed.isOnCallingThread(settings)
        ? handedOver(plan, consumer)
        : collected(plan, consumer);
  }

  /** Hands on each event as it is found, so that none has to be held. */
  private ReadReport handedOver(Plan plan, Consumer<? super CloudTrailEvent> consumer) {
    HandOver handOver = new HandOver(consumer);
    Queue<LoadedSearch> idle = new ConcurrentLinkedQueue<>();
    try {
      return feed.run(
          new EventNeeds(plan.paths(), true),
          settings,
          part -> {
            SearchErrors.checked(() -> found(plan, part, handOver, idle));
            return part;
          },
          none -> {});
    } catch (HandOver.Failure e) {
      throw e.ofConsumer();
    }
  }

  /** What a part has found, and the part if it stopped before its end. */
  private record Found(FoundEvents events, @Nullable EventPart stopped) {}

  private ReadReport collected(Plan plan, Consumer<? super CloudTrailEvent> consumer) {
    Queue<LoadedSearch> idle = new ConcurrentLinkedQueue<>();
    AtomicInteger waiting = new AtomicInteger();
    return feed.run(
        new EventNeeds(plan.paths(), true),
        settings,
        part -> SearchErrors.checked(() -> found(plan, part, new FoundEvents(waiting), idle)),
        part -> {
          part.events.handOver(consumer);
          if (part.stopped != null) {
            handOverRest(plan, part.stopped, part.events.size(), consumer);
          }
        });
  }

  private static Found found(
      Plan plan, EventPart part, FoundEvents events, Queue<LoadedSearch> idle) {
    try {
      find(plan, part, events, idle);
      return new Found(events, null);
    } catch (FoundEvents.Stopped e) {
      return new Found(events, part);
    }
  }

  /** Looks through a part once more, on the calling thread, for what had no room to wait. */
  private static void handOverRest(
      Plan plan, EventPart part, int known, Consumer<? super CloudTrailEvent> consumer) {
    HandOver handOver = new HandOver(consumer);
    int[] seen = new int[1];
    Consumer<CloudTrailEvent> rest =
        event -> {
          if (++seen[0] > known) {
            handOver.accept(event);
          }
        };
    try {
      SearchErrors.checked(() -> found(plan, part, rest, new ConcurrentLinkedQueue<>()));
    } catch (HandOver.Failure e) {
      throw e.ofConsumer();
    }
  }

  private static EventPart found(
      Plan plan, EventPart part, Consumer<CloudTrailEvent> taker, Queue<LoadedSearch> idle) {
    find(plan, part, taker, idle);
    return part;
  }

  private static void find(
      Plan plan, EventPart part, Consumer<CloudTrailEvent> taker, Queue<LoadedSearch> idle) {
    StoredPart stored = part.stored();
    if (stored != null && plan.isOnlyFilters()) {
      LoadedSearch search = LoadedSearch.of(plan, stored, idle);
      search.forEach(stored, taker);
      idle.add(search);
      return;
    }
    EventWorker worker = plan.worker(frame -> taker.accept(frame.typed()));
    part.forEach(worker::take);
  }
}
