package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.regex.Pattern;

/**
 * One API call that events are written for.
 *
 * @param rank its place in falling order of frequency, from 0
 */
record Call(int rank, String source, String name) {
  private static final Pattern READING =
      Pattern.compile(
          "(Get|List|Describe|Head|Lookup|Batch(Get|Check)|Search|Scan|Query|Filter|Select|Decrypt|AssumeRole|ESHttpGet).*");

  /** The grammar's name for what the call does: {@code read} or {@code write}. */
  String kind() {
    return READING.matcher(name).matches() ? "read" : "write";
  }
}
