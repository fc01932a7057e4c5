package dev.breadcrumbs.cloudtrail.examples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The sample holds a day of ordinary work, in which a user is made by the console of old times, a
 * bucket and a security group that its user opens by mistake, and a stolen key: what the catalogue
 * says of it is all of it meant.
 */
class CatalogueOnSampleTest {
  private static final Path SAMPLE = Path.of("sample-logs");

  private static final Map<String, Long> MEANT =
      Map.ofEntries(
          Map.entry("console-login-without-mfa", 4L),
          Map.entry("bucket-made-public", 1L),
          Map.entry("bucket-policy-changed", 5L),
          Map.entry("security-group-changed", 4L),
          Map.entry("security-group-opened-to-world", 1L),
          Map.entry("ssh-opened-to-world", 1L),
          Map.entry("key-pair-created", 1L),
          Map.entry("access-key-created-for-another-user", 1L),
          Map.entry("user-created", 1L),
          Map.entry("user-created-with-powers-and-key", 1L),
          Map.entry("access-denied-burst", 1L),
          Map.entry("instance-start-refused", 1L),
          Map.entry("powers-refused", 1L),
          Map.entry("unusual-instance-refused", 1L),
          Map.entry("instance-starts-fail", 1L));

  @Test
  void fires_on_the_sample_traffic_only_as_listed() {
    Evaluation evaluation = RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.read(SAMPLE));

    assertThat(found(evaluation)).containsExactlyInAnyOrderEntriesOf(MEANT);
    assertThat(evaluation.errors()).isEmpty();
  }

  @Test
  void knows_no_more_of_a_site_that_is_as_it_says() {
    Site site =
        Site.EMPTY
            .with(Site.ALLOWED_REGIONS, "us-east-1", "us-west-1")
            .with(Site.OFFICE_NETWORKS, "203.0.113.0/24")
            .with(Site.TRUSTED_ACCOUNTS, "123456789012", "210987654321")
            .with(Site.SERVICE_USERS, "splunk_access");
    Evaluation evaluation =
        RuleEngine.of(Catalogue.all()).at(site).evaluate(CloudTrail.read(SAMPLE));

    assertThat(evaluation.resting()).isEmpty();
    assertThat(found(evaluation)).containsExactlyInAnyOrderEntriesOf(MEANT);
  }

  private static Map<String, Long> found(Evaluation evaluation) {
    return evaluation.stream()
        .collect(groupingBy(finding -> finding.rule().id(), TreeMap::new, counting()));
  }
}
