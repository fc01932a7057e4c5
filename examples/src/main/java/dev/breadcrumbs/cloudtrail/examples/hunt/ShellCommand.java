package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hunt shell}, which the start script does before there is a process of hunt. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Starts a JShell that has the library and your logs loaded; needs a JDK.",
    footer = {
      "",
      "Options other than these two are JShell's; what ends in .jsh is a script that it runs.",
      "",
      "Examples:",
      "  hunt shell",
      "  hunt shell logs/",
      "  hunt shell logs/ questions.jsh"
    })
final class ShellCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Log files, or folders of them; the sample if none is given.")
  private List<String> paths = List.of();

  @Override
  public Integer call() {
    throw new UsageException(
        "hunt shell is for the start script: bin/hunt shell " + String.join(" ", paths).strip());
  }
}
