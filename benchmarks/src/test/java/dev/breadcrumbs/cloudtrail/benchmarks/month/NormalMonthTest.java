package dev.breadcrumbs.cloudtrail.benchmarks.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many findings the catalogue has where nothing happens. What it measures is the end of
 * docs/catalogue.md; with {@code -Dcatalogue.write=true} it is written.
 */
class NormalMonthTest {
  private static final int EVENTS = 100_000;
  private static final int MONTHS = 3;

  /** So many findings of medium and above are borne in {@value #EVENTS} events. */
  private static final double BORNE = 5;

  private static final Path DOCUMENT = Path.of("..", "docs", "catalogue.md");
  private static final String MARK = "<!-- made by NormalMonthTest -->\n";

  private static final Site SITE =
      Site.EMPTY
          .with(Site.SERVICE_USERS, "terraform", "github-deploy", "security-audit")
          .with(Site.TRUSTED_ACCOUNTS, "111122223333")
          .with(Site.ALLOWED_REGIONS, "eu-west-1", "us-east-1")
          .with(Site.OFFICE_NETWORKS, "192.0.2.0/24");

  private static Map<String, Long> withLists = Map.of();
  private static Map<String, Long> withoutLists = Map.of();

  @BeforeAll
  static void evaluate() {
    List<List<CloudTrailEvent>> months =
        LongStream.rangeClosed(1, MONTHS)
            .mapToObj(seed -> new NormalMonth(EVENTS, seed).records())
            .map(records -> records.stream().map(CloudTrailEvent::parse).toList())
            .toList();
    withLists = counted(months, SITE);
    withoutLists = counted(months, Site.EMPTY);
  }

  private static Map<String, Long> counted(List<List<CloudTrailEvent>> months, Site site) {
    return months.stream()
        .flatMap(
            events -> RuleEngine.of(Catalogue.all()).at(site).evaluate(events).findings().stream())
        .filter(finding -> finding.level().compareTo(Level.MEDIUM) >= 0)
        .collect(
            Collectors.groupingBy(NormalMonthTest::named, TreeMap::new, Collectors.counting()));
  }

  private static String named(Finding finding) {
    return finding.rule().id();
  }

  @Test
  void the_same_seed_makes_the_same_month() {
    assertThat(new NormalMonth(2_000, 7).records())
        .isEqualTo(new NormalMonth(2_000, 7).records())
        .isNotEqualTo(new NormalMonth(2_000, 8).records())
        .hasSize(2_000);
  }

  @Test
  void leaves_no_placeholder() {
    assertThat(new NormalMonth(20_000, 7).records())
        .noneMatch(text -> text.matches(".*\\{\\w+}.*"));
  }

  @Test
  void finds_next_to_nothing_at_a_site_that_names_its_machines() {
    assertThat(sum(withLists)).as("%s", withLists).isLessThanOrEqualTo(BORNE);
  }

  @Test
  void the_document_has_what_was_measured() throws IOException {
    String before = Files.readString(DOCUMENT).split(MARK, 2)[0];
    if (Boolean.getBoolean("catalogue.write")) {
      Files.writeString(DOCUMENT, before + text());
    }
    assertThat(DOCUMENT).content().isEqualTo(before + text());
  }

  private static String text() {
    StringBuilder text = new StringBuilder(MARK);
    text.append("\n# What it finds where nothing happens\n\n");
    text.append("Findings of medium and above for 100,000 events of a month in which nothing bad ");
    text.append("happens, the mean of ").append(MONTHS).append(".\n");
    text.append("At work are:\n\n");
    NormalMonth.people().forEach(person -> text.append("- ").append(person).append('\n'));
    text.append("\nTheir calls and weights are `actors.jsonl` and `calls.jsonl` of `benchmarks`. ");
    text.append("The lists of the site name the role of\nTerraform, of the builds and of the ");
    text.append("scanner, the account of the partner, the regions and the office.\n");
    text.append("`mvn -pl benchmarks -am test -Dtest=NormalMonthTest -Dcatalogue.write=true ");
    text.append("-Dsurefire.failIfNoSpecifiedTests=false`\nmeasures it.\n\n");
    text.append("| rule | with the lists | without |\n|---|---|---|\n");
    withoutLists.keySet().forEach(rule -> text.append(row(rule)));
    return text.append(total()).toString();
  }

  private static String row(String rule) {
    return String.format(
        Locale.ROOT,
        "| [`%s`](#%s) | %.1f | %.1f |%n",
        rule,
        rule,
        withLists.getOrDefault(rule, 0L) / (double) MONTHS,
        withoutLists.get(rule) / (double) MONTHS);
  }

  private static String total() {
    return String.format(Locale.ROOT, "| all | %.1f | %.1f |%n", sum(withLists), sum(withoutLists));
  }

  private static double sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum() / (double) MONTHS;
  }
}
