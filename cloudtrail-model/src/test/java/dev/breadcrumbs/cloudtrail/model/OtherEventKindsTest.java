package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherEventKindsTest {
  @Test
  void reads_the_start_of_an_insight() {
    InsightDetails insight = Samples.event("insight-start").insightDetails();
    assertThat(insight.state()).isEqualTo("Start");
    assertThat(insight.eventSource()).isEqualTo("iam.amazonaws.com");
    assertThat(insight.eventName()).isEqualTo("CreateUser");
    assertThat(insight.insightType()).isEqualTo("ApiCallRateInsight");
    InsightStatistics statistics = insight.insightContext().statistics();
    assertThat(statistics.baseline().average()).isEqualTo(0.0017);
    assertThat(statistics.insight().average()).isEqualTo(6.0);
    assertThat(insight.insightContext().attributions()).isEmpty();
  }

  @Test
  void reads_the_end_of_an_insight_with_its_attributions() {
    InsightDetails insight = Samples.event("insight-end").insightDetails();
    assertThat(insight.errorCode()).isEqualTo("AccessDenied");
    assertThat(insight.insightContext().statistics().insightDuration()).isEqualTo(5);
    assertThat(insight.insightContext().statistics().baselineDuration()).isEqualTo(10_080);
    assertThat(insight.insightContext().attributions())
        .extracting(InsightAttribution::attribute)
        .containsExactly("userIdentityArn", "errorCode");
    InsightAttribution first = insight.insightContext().attributions().get(0);
    assertThat(first.insight()).extracting(InsightValue::average).containsExactly(12.0, 0.2);
    assertThat(first.baseline())
        .extracting(InsightValue::value)
        .containsExactly("arn:aws:iam::123456789012:user/alice");
  }

  @Test
  void reads_network_activity() {
    CloudTrailEvent event = Samples.event("network-activity");
    assertThat(event.eventCategory()).isEqualTo("NetworkActivity");
    assertThat(event.vpcEndpointId()).isEqualTo("vpce-0fedcba9876543210");
    assertThat(event.errorCode()).isEqualTo("VpceAccessDenied");
    assertThat(event.requestParameters()).isNull();
  }

  @Test
  void reads_an_aggregated_event() {
    CloudTrailEvent event = Samples.event("aggregated");
    assertThat(event.accountId()).isEqualTo("123456789012");
    assertThat(event.eventId()).isEqualTo("66666666-7777-4888-8999-000000000008");
    assertThat(event.timeWindow())
        .isEqualTo(
            new TimeWindow(
                Instant.parse("2026-03-01T10:00:00Z"),
                Instant.parse("2026-03-01T10:05:00Z"),
                "PT5M",
                Map.of()));
    assertThat(event.summary().primaryDimension())
        .isEqualTo(
            new AggregatedDimension(
                "eventName",
                List.of(
                    new AggregatedStatistic("GetObject", 4711L, Map.of()),
                    new AggregatedStatistic("PutObject", 12L, Map.of())),
                "Count",
                Map.of()));
    assertThat(event.summary().details())
        .extracting(AggregatedDimension::dimension)
        .containsExactly("sourceIPAddress");
  }

  @Test
  void reads_an_event_from_outside_aws() {
    CloudTrailEvent event = Samples.event("activity-log");
    assertThat(event.metadata().path("ingestionTime").asText())
        .isEqualTo("2026-03-01T12:00:05.123Z");
    assertThat(event.at("eventData.userIdentity.details.team").asText()).isEqualTo("ops");
  }

  @Test
  void reads_tags_and_condition_keys() {
    EventContext context = Samples.event("event-context").eventContext();
    assertThat(context.requestContext().path("aws:PrincipalOrgID").asText()).isEqualTo("o-example");
    assertThat(context.tagContext().principalTags().path("team").asText()).isEqualTo("data");
    ResourceTags tags = context.tagContext().resourceTags().get(0);
    assertThat(tags.arn()).isEqualTo("arn:aws:iam::123456789012:role/teams/DataReader");
    assertThat(tags.tags().path("cost.centre").asText()).isEqualTo("42");
    assertThat(Samples.event("event-context").annotation()).isEqualTo("enriched");
  }

  @Test
  void reads_an_addendum() {
    CloudTrailEvent event = Samples.event("addendum");
    assertThat(event.addendum())
        .isEqualTo(
            new Addendum(
                "UPDATED_DATA",
                "serviceEventDetails",
                "11111111-2222-4333-8444-555555555511",
                "66666666-7777-4888-8999-000000000012",
                Map.of()));
    assertThat(event.serviceEventDetails().path("rotationType").asText()).isEqualTo("AUTOMATIC");
  }

  @Test
  void reads_details_of_an_edge_device() {
    assertThat(Samples.event("edge-device").edgeDeviceDetails().path("jobs").path(1).intValue())
        .isEqualTo(2);
  }
}
