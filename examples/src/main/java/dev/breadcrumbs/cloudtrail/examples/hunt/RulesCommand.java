package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code hunt rules}: prints the rules of the catalogue, or copies their files out. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Prints the rules of the catalogue, or copies their files out.",
    footer = {
      "",
      "Examples:",
      "  hunt rules",
      "  hunt rules --format json > rules.jsonl",
      "  hunt rules --format sigma > rules.yml",
      "  hunt rules --export my-rules",
      "  hunt rules test my-rules"
    })
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private RuleFormat format = RuleFormat.TABLE;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description = "Copies the files of all rules, with their samples, into a folder.")
  private @Nullable Path export;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (export != null) {
      console.tell(Catalogue.export(export) + " rules copied to " + export);
      return ExitCode.OK;
    }
    RuleSet rules = Catalogue.all();
    switch (format) {
      case TABLE -> console.printByLevel(RuleText.table(rules));
      case JSON -> rules.forEach(rule -> console.print(RuleText.json(rule) + "\n"));
      case MARKDOWN -> console.print(RuleMarkdown.of(rules));
      case SIGMA -> rules.forEach(this::printSigma);
    }
    return ExitCode.OK;
  }

  /** What Sigma cannot say is told beside it. */
  private void printSigma(Rule rule) {
    SigmaText text = Sigma.write(rule);
    if (!text.yaml().isEmpty()) {
      console.print(text.yaml().startsWith("---") ? text.yaml() : "---\n" + text.yaml());
    }
    String what = text.yaml().isEmpty() ? "not written" : "left out";
    text.leftOut().forEach(part -> console.tell(rule.id() + ": " + what + ": " + part));
  }
}
