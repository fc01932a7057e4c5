package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport;
import dev.breadcrumbs.cloudtrail.model.integrity.PublicKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt verify}: tells whether log files are those that CloudTrail delivered. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Tells whether log files are those that CloudTrail delivered, by its digests.",
    footer = {
      "",
      "Ends with exit code 1 if anything was changed, moved, put in or is missing.",
      "",
      "Examples:",
      "  aws cloudtrail list-public-keys --start-time 2026-03-01 > keys.json",
      "  hunt verify logs/ --keys keys.json",
      "  hunt verify logs/ --keys keys.json --from 2026-03-01T00:00:00Z --to 2026-03-02T00:00:00Z",
      "  hunt verify logs/ --keys keys.json --format json > report.json"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folders with copies of digests and log files, laid out as in the bucket.")
  private List<Path> paths = List.of();

  @Option(
      names = "--keys",
      required = true,
      paramLabel = "FILE",
      description =
          "CloudTrail's public keys: what 'aws cloudtrail list-public-keys' prints, PEM, or DER.")
  private Path keys = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Check what was delivered from then on: 2026-03-01, 2026-03-01T10:00:00Z.")
  private @Nullable Instant from;

  @Option(names = "--to", paramLabel = "TIME", description = "Check what was delivered until then.")
  private @Nullable Instant to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ReportFormat format = ReportFormat.TABLE;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    IntegrityReport report = report(check());
    console.print(
        switch (format) {
          case TABLE -> IntegrityText.table(report);
          case JSON -> report.toJson() + "\n";
        });
    return report.isWhole() ? ExitCode.OK : Hunt.PROBLEMS;
  }

  private IntegrityReport report(IntegrityCheck check) {
    return LogPlaces.anyInBucket(paths)
        ? check.verify(LogPlaces.objects(paths))
        : check.verify(paths.toArray(Path[]::new));
  }

  private IntegrityCheck check() {
    IntegrityCheck check = IntegrityCheck.with(PublicKeys.read(keys));
    if (from != null && to != null && !from.isBefore(to)) {
      throw new UsageException("--from is not before --to: " + from + ", " + to);
    }
    check = from == null ? check : check.from(from);
    return to == null ? check : check.to(to);
  }
}
