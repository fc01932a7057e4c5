package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules are to run: those of the catalogue with one's own over them, Sigma's, or both. */
final class RuleChoice {
  private final Console console;

  @Option(
      names = "--sigma",
      paramLabel = "PATH",
      description = "Also load Sigma rules: files, or folders of them. May be given several times.")
  private List<Path> sigma = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of own rules over the catalogue: it overrides by id, adds and disables.")
  private @Nullable Path own;

  @Option(names = "--only-sigma", description = "Leave the rules of the catalogue out.")
  private boolean onlySigma;

  RuleChoice(Console console) {
    this.console = console;
  }

  /**
   * Loads the rules, and tells what was not loaded.
   *
   * @throws UsageException if a path is not there, or there is none to take rules from
   */
  RuleSet rules(Site site) {
    if (sigma.isEmpty() && onlySigma) {
      throw new UsageException("--only-sigma needs --sigma, which says where the rules are");
    }
    RuleSet catalogue = onlySigma ? RuleSet.of() : Catalogue.all();
    RuleSet rules = own == null ? catalogue : over(own, catalogue);
    return sigma.isEmpty() ? rules : rules.and(loaded(site));
  }

  private RuleSet over(Path folder, RuleSet catalogue) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("no such folder: " + folder);
    }
    SigmaLoad load = Sigma.load(folder);
    load.problems().forEach(problem -> console.tell("rules: " + problem));
    console.tell("rules: " + load);
    return load.over(catalogue);
  }

  private Rule[] loaded(Site site) {
    for (Path path : sigma) {
      if (!Files.exists(path)) {
        throw new UsageException("no such file or folder: " + path);
      }
    }
    SigmaLoad load = Sigma.at(site).load(sigma.toArray(Path[]::new));
    load.problems().forEach(problem -> console.tell("sigma: " + problem));
    console.tell("sigma: " + load);
    return load.rules().list().toArray(Rule[]::new);
  }
}
