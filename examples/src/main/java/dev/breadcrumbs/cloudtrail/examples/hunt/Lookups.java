package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.LookupTable;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The tables that a search looks up in, each a file of comma-separated values. */
final class Lookups {
  @Option(
      names = "--lookup",
      paramLabel = "NAME=FILE.csv",
      description = "A table for the command lookup; its first line names the columns. Repeatable.")
  private Map<String, Path> files = new LinkedHashMap<>();

  /** The environment with these tables. */
  SplEnvironment in(SplEnvironment environment) {
    SplEnvironment with = environment;
    for (Map.Entry<String, Path> each : files.entrySet()) {
      Path file = each.getValue();
      if (!Files.isRegularFile(file)) {
        throw new UsageException("no such file: " + file);
      }
      with = with.lookup(LookupTable.csv(each.getKey(), file));
    }
    return with;
  }
}
