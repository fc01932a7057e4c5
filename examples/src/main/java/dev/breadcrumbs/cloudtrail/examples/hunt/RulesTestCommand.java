package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.SampleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt rules test}: runs the samples of a folder of rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = {
      "Runs the samples of a folder of rules: RULE/match-*.json, in which the rule must find"
          + " something, and RULE/ignore-*.json, in which it must find nothing."
    },
    footer = {"", "Examples:", "  hunt rules test my-rules"})
final class RulesTestCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final String SITE = "site.json";

  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The folder of rules.")
  private @Nullable Path folder;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "The site's lists, as JSON; site.json in the folder unless given.")
  private @Nullable Path site;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException("no such folder: " + folder);
    }
    SampleCheck check = SampleCheck.of(folder, site(folder));
    check.problems().forEach(problem -> console.print(problem + "\n"));
    for (SampleCheck.Failure failure : check.failures()) {
      console.print("failed: " + failure.sample() + ": " + failure.reason() + "\n");
    }
    check.untested().forEach(what -> console.print("untested: " + what + "\n"));
    console.print(check + "\n");
    return check.passed() ? 0 : FAILED;
  }

  private Site site(Path rules) {
    if (site != null) {
      return SiteFile.read(site);
    }
    Path beside = rules.resolve(SITE);
    return Files.isRegularFile(beside) ? SiteFile.read(beside) : Site.EMPTY;
  }
}
