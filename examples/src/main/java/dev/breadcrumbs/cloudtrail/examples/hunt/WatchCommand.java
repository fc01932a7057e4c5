package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.aws.SqsRun;
import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hunt watch}: evaluates rules over log files as they are delivered. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Evaluates rules over log files as they are delivered, until it is interrupted.",
    footer = {
      "",
      "The queue gets notifications of the trail's bucket: of S3, direct, through SNS or through",
      "EventBridge, or of CloudTrail. Messages are deleted when their events were evaluated.",
      "",
      "Examples:",
      "  hunt watch --queue https://sqs.us-east-1.amazonaws.com/123456789012/trail",
      "  hunt watch --queue URL --sigma rules/cloud/aws --min-level high --format json"
    })
final class WatchCommand implements Callable<Integer> {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Console console;

  @Mixin private final RuleChoice choice;

  @Option(
      names = "--queue",
      required = true,
      paramLabel = "URL",
      description = "The URL of the queue in SQS.")
  private String queue = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private WatchFormat format = WatchFormat.TEXT;

  @Option(
      names = "--min-level",
      paramLabel = "LEVEL",
      description =
          "Leave out findings of lower levels: informational, low, medium, high, critical.")
  private Level minimum = Level.INFORMATIONAL;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "What is particular to your site, as lists in JSON; see hunt detect --help.")
  private @Nullable Path siteFile;

  WatchCommand(Console console) {
    this.console = console;
    this.choice = new RuleChoice(console);
  }

  @Override
  public Integer call() {
    Site site = siteFile == null ? Site.EMPTY : SiteFile.read(siteFile);
    RuleStream rules = RuleEngine.of(choice.rules(site)).at(site).stream(this::print);
    SqsRun run =
        Buckets.queue(queue)
            .listener(new WatchListener(console))
            .start(logs -> logs.forEach(rules::onEvent));
    // An interruption by the keyboard ends the process, and what is in hand is done before.
    Thread end = new Thread(() -> run.stop(GRACE));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      run.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(end);
      run.stop(GRACE);
    }
    rules.finish();
    rules.errors().forEach(error -> console.tell(error.toString()));
    return ExitCode.OK;
  }

  private synchronized void print(Finding finding) {
    if (finding.level().compareTo(minimum) >= 0) {
      console.print(
          switch (format) {
            case TEXT -> ScreenTable.harmless(finding.toString()) + "\n";
            case JSON -> finding.toJson() + "\n";
          });
    }
  }
}
