package dev.breadcrumbs.cloudtrail.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps the bundled day lifelike: its size, its proportions, its synthetic names. */
class SampleShapeTest {
  private static Bundle bundle;

  @BeforeAll
  static void read() throws IOException {
    bundle = Bundle.read();
  }

  @Test
  void is_a_day_of_some_thousand_events_in_a_small_folder() throws IOException {
    assertThat(bundle.records()).hasSizeBetween(3_000, 5_000);
    assertThat(bundle.texts("/eventTime")).allMatch(time -> time.startsWith("2018-07-26T"));
    try (Stream<Path> files = Files.walk(Bundle.FOLDER).filter(Files::isRegularFile)) {
      assertThat(files.mapToLong(path -> path.toFile().length()).sum()).isLessThan(600_000);
    }
  }

  @Test
  void every_event_has_an_id_of_its_own() {
    assertThat(bundle.texts("/eventID")).doesNotHaveDuplicates();
  }

  @Test
  void a_tenth_of_the_calls_fail_in_more_than_ten_ways() {
    Map<String, Long> codes = bundle.where(BundledRecords::failed).countBy("/errorCode");

    assertThat(bundle.share(BundledRecords::failed)).isBetween(0.08, 0.12);
    assertThat(codes)
        .hasSizeBetween(10, 14)
        .containsEntry("AccessDenied", 7L)
        .containsKeys(
            "Client.UnauthorizedOperation", "Client.InstanceLimitExceeded", "ThrottlingException");
  }

  @Test
  void users_roles_and_services_share_the_day_as_in_a_monitored_account() {
    assertThat((double) bundle.of("splunk_access").records().size() / bundle.records().size())
        .isBetween(0.60, 0.64);
    assertThat(bundle.share(BundledRecords::isByUser)).isBetween(0.78, 0.83);
    assertThat(bundle.share(BundledRecords::isByRole)).isBetween(0.10, 0.14);
    assertThat(bundle.share(BundledRecords::isByService)).isGreaterThan(0.05);
  }

  @Test
  void config_rule_status_is_asked_most_often() {
    Map<String, Long> names = bundle.countBy("/eventName");

    assertThat(names.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey())
        .isEqualTo("DescribeConfigRuleEvaluationStatus");
  }

  @Test
  void a_port_is_opened_to_the_world_inside_nested_items() {
    assertThat(
            bundle
                .named("AuthorizeSecurityGroupIngress")
                .where(record -> record.at(permission("fromPort")).asInt() == 22)
                .texts(permission("ipRanges/items/0/cidrIp")))
        .containsExactlyInAnyOrder("203.0.113.0/24", "0.0.0.0/0");
  }

  @Test
  void the_trail_stays_on() {
    assertThat(bundle.named("StopLogging", "DeleteTrail", "UpdateTrail").records()).isEmpty();
  }

  @Test
  void only_documentation_addresses_and_service_names_appear_as_source() {
    assertThat(bundle.texts("/sourceIPAddress"))
        .allMatch(
            source ->
                source.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}")
                    || source.endsWith(".amazonaws.com"));
  }

  @Test
  void only_example_accounts_and_keys_appear() {
    assertThat(bundle.texts("/recipientAccountId")).containsOnly("123456789012");
    assertThat(bundle.countBy("/userIdentity/accountId"))
        .containsOnlyKeys("", "123456789012", "210987654321");
    assertThat(bundle.countBy("/userIdentity/accessKeyId").keySet())
        .allMatch(key -> key.isEmpty() || key.matches("(AKIA|ASIA)[A-Z2-7]{9}EXAMPLE"));
  }

  private static String permission(String path) {
    return "/requestParameters/ipPermissions/items/0/" + path;
  }
}
