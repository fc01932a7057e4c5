package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.internal.engine.EventFeed;
import dev.breadcrumbs.cloudtrail.query.internal.engine.TreeFeed;
import java.util.function.Function;

/** The kinds of feeds, on all of which a search must find the same. */
public enum FeedKind {
  /** Jackson's trees, made here as what the others are held to. */
  TREES(source -> source instanceof CloudTrailLogs ? new TreeFeed(source) : EventFeed.of(source)),
  /** Off the bytes of log files. */
  SCANNED(EventFeed::of),
  /** Off the columns and records of loaded events. */
  STORED(source -> EventFeed.of(source instanceof LoadedEvents ? source : CloudTrail.load(source))),
  /** Typed events in memory. */
  TYPED(source -> EventFeed.of(CloudTrail.of(source.list())));

  @SuppressWarnings("ImmutableEnumChecker") // What makes a feed has no state.
  private final Function<CloudTrailSource, EventFeed> feed;

  FeedKind(Function<CloudTrailSource, EventFeed> feed) {
    this.feed = feed;
  }

  /** Runs a search on a feed of this kind. */
  public Table run(TableQuery search, CloudTrailSource source, RunOptions options) {
    return FaceAccess.run(search, feed.apply(source), options);
  }
}
