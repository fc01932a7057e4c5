package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stolen key at one address and its owner's browser at another are two actors. */
class OneActorTest {
  private static final String OWNER = "192.0.2.44";

  /** What this one finds is that there are two addresses. */
  private static final String OF_TWO_ADDRESSES = "instance-credentials-at-two-addresses";

  static List<CatalogueSample> ofSeveralEvents() {
    return CatalogueSample.all().stream()
        .filter(CatalogueSample::isMatch)
        .filter(sample -> !sample.rule().equals(OF_TWO_ADDRESSES))
        .filter(sample -> groupsByCaller(Catalogue.rule(sample.rule())))
        .toList();
  }

  private static boolean groupsByCaller(Rule rule) {
    return rule instanceof CorrelationRule correlation
        && correlation.parts().stream()
            .allMatch(part -> part.groupBy().contains(USER_IDENTITY_ARN));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofSeveralEvents")
  void events_of_one_caller_at_two_addresses_are_not_added_up(CatalogueSample sample) {
    List<CloudTrailEvent> mixed = everyOtherAtTheOwners(CloudTrail.read(sample.file()).list());

    assertThat(sample.evaluate(lines(mixed)).findings())
        .allSatisfy(
            finding ->
                assertThat(finding.events().stream().map(CloudTrailEvent::sourceIPAddress))
                    .containsOnly(finding.events().get(0).sourceIPAddress()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofSeveralEvents")
  void a_case_is_of_one_address(CatalogueSample sample) {
    Finding finding = sample.evaluate().findings().get(0);
    CorrelationRule rule = (CorrelationRule) finding.rule();

    assertThat(rule.parts())
        .allSatisfy(part -> assertThat(part.groupBy()).contains(SOURCE_IP_ADDRESS));
  }

  @Test
  void rules_fired_by_the_mixture_alone_are_silent() {
    Set<String> silent =
        ofSeveralEvents().stream()
            .filter(
                sample -> {
                  List<CloudTrailEvent> events = CloudTrail.read(sample.file()).list();
                  return sample.evaluate(lines(everyOtherAtTheOwners(events))).findings().isEmpty();
                })
            .map(CatalogueSample::rule)
            .collect(Collectors.toSet());

    assertThat(silent)
        .contains("services-explored", "access-denied-burst", "role-opened-and-taken");
  }

  private static List<CloudTrailEvent> everyOtherAtTheOwners(List<CloudTrailEvent> events) {
    List<CloudTrailEvent> mixed = new ArrayList<>();
    for (int at = 0; at < events.size(); at++) {
      ObjectNode event = events.get(at).toTree();
      if (at % 2 == 1) {
        event.put("sourceIPAddress", OWNER);
      }
      mixed.add(CloudTrailEvent.parse(event.toString()));
    }
    return mixed;
  }

  private static String lines(List<CloudTrailEvent> events) {
    return events.stream().map(CloudTrailEvent::toJson).collect(Collectors.joining("\n"));
  }
}
