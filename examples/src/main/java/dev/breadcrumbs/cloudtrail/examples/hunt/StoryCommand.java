package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySearch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt story}: what came of a credential, and how it came to be. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = {
      "Tells what came of a credential and how it came to be: its sessions and those that it led"
          + " to, their calls in order, what is still open, the findings among them, and where the"
          + " trail ends. Each link between sessions says what it stands on: exact, inferred or"
          + " ambiguous."
    },
    footer = {
      "",
      "Examples:",
      "  hunt story AKIAIOSFODNN7EXAMPLE logs/",
      "  hunt story web_admin logs/ --format markdown > story.md",
      "  hunt story 198.51.100.77 logs/ --format json",
      "",
      "START is an access key, an ARN, a principalId, an address, an actor's name or an eventID."
    })
final class StoryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final RuleChoice choice;

  @Parameters(index = "0", paramLabel = "START", description = "What is known.")
  private String start = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private StoryFormat format = StoryFormat.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Follow N sessions, the nearest first; ${DEFAULT-VALUE} unless given.")
  private int limit = 100;

  StoryCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.choice = new RuleChoice(console);
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit is less than one: " + limit);
    }
    CloudTrailSource logs = reading.open(paths);
    List<Finding> findings = findings(logs);
    Story story = StorySearch.from(start).with(findings).limit(limit).run(logs);
    if (story.isEmpty()) {
      console.tell("no session, actor, address or event '" + start + "' in these logs");
    } else {
      console.print(format.print(story));
    }
    return reading.finish(story.report());
  }

  private List<Finding> findings(CloudTrailSource logs) {
    Evaluation evaluation = RuleEngine.of(choice.rules(Site.EMPTY)).evaluate(logs);
    return evaluation.findings();
  }
}
