package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;

/**
 * A way to run searches. All of them give the same tables; one suite of searches holds them to it.
 */
interface Executor {
  /** Runs anything, by way of JSON trees or typed events, in one thread. */
  Executor GENERAL = new GeneralExecutor();

  /** Runs on the bytes of log files, in parallel; on anything else as the general one. */
  Executor SCAN = new ScanExecutor();

  /** Runs on the columns of loaded events, in parallel; on anything else as the scanning one. */
  Executor LOADED = new LoadedExecutor();

  Table run(TableQuery query, CloudTrailSource source, RunOptions options);
}
