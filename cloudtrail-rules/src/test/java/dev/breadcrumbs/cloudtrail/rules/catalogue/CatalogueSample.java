package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One sample of a rule: a file {@code <rule-id>/match-<what>.json} or {@code ignore-<what>.json}.
 * It holds one event, or an array of events for a rule that counts.
 */
record CatalogueSample(String rule, Path file) {
  /** The site of the samples: its accounts are those of AWS's own examples. */
  static final Site SITE =
      Site.EMPTY
          .with(Site.TRUSTED_ACCOUNTS, "111122223333")
          .with(Site.ALLOWED_REGIONS, "eu-west-1", "us-east-1")
          .with(Site.OFFICE_NETWORKS, "192.0.2.0/24")
          .with(Site.SERVICE_USERS, "ci-deployer");

  private static final Path ROOT = Path.of("src/main/resources/breadcrumbs-rules");

  static List<CatalogueSample> all() {
    return in(ROOT).stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> in(folder).stream().map(file -> new CatalogueSample(name(folder), file)))
        .filter(sample -> !name(sample.file()).equals("rule.yml"))
        .toList();
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  boolean isMatch() {
    return name(file).startsWith("match-");
  }

  boolean isIgnore() {
    return name(file).startsWith("ignore-");
  }

  String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Evaluation evaluate() {
    return evaluate(CloudTrail.read(file));
  }

  /** The rule on a sample that was changed. */
  Evaluation evaluate(String changed) {
    return evaluate(CloudTrail.read(changed.getBytes(StandardCharsets.UTF_8), name(file)));
  }

  private Evaluation evaluate(CloudTrailLogs logs) {
    return RuleEngine.of(Catalogue.rule(rule))
        .at(SITE)
        .evaluate(logs.onProblem(ProblemPolicy.FAIL));
  }

  @Override
  public String toString() {
    return rule + "/" + name(file);
  }
}
