package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code hunt rules}: prints the rules of the catalogue. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Prints the rules of the catalogue.",
    footer = {
      "",
      "Examples:",
      "  hunt rules",
      "  hunt rules --format json > rules.jsonl",
      "  hunt rules --format sigma > rules.yml"
    })
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private RuleFormat format = RuleFormat.TABLE;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
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
