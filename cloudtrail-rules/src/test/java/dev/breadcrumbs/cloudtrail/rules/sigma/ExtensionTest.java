package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.FoundText;
import dev.breadcrumbs.cloudtrail.rules.JoinedFields;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.LevelWhen;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says under the key {@code breadcrumbs}. */
class ExtensionTest {
  private static String document(String detection, String section) {
    return """
    title: Key created
    id: 93bfcb45-c7c8-3682-ab8c-ecf455c9eb5a
    name: key-created
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: %s
      condition: selection
    level: low
    breadcrumbs: %s
    """
        .formatted(detection, section);
  }

  private static Rule only(String yaml) {
    SigmaLoad load = Sigma.parse(yaml);
    assertThat(load.problems()).isEmpty();
    assertThat(load.rules().size()).isEqualTo(1);
    return load.rules().list().get(0);
  }

  private static Condition condition(String detection) {
    return only(document(detection, "{exact: true}")).conditions().get(0);
  }

  @Test
  void the_name_is_the_rules_id() {
    assertThat(only(document("{eventName: CreateAccessKey}", "{}")).id()).isEqualTo("key-created");
  }

  @Test
  void an_exact_document_compares_with_case_and_means_fields_themselves() {
    assertThat(condition("{eventName: CreateAccessKey, requestParameters.userName: bob}"))
        .isEqualTo(EVENT_NAME.eq("CreateAccessKey").and(requestParameter("userName").eq("bob")));
    assertThat(only(document("{eventName: CreateAccessKey}", "{}")).conditions())
        .containsExactly(EVENT_NAME.eq("CreateAccessKey").ignoringCase());
  }

  @Test
  void one_item_of_an_exact_document_may_compare_without_case() {
    assertThat(condition("{userAgent|contains|breadcrumbs_nocase: pacu}"))
        .isEqualTo(USER_AGENT.contains("pacu").ignoringCase());
  }

  @Test
  void a_field_that_no_event_has_is_refused_in_an_exact_document() {
    SigmaLoad load = Sigma.parse(document("{evntName: CreateAccessKey}", "{exact: true}"));

    assertThat(load.problems()).extracting(SigmaProblem::kind).containsExactly(Kind.BAD_DETECTION);
    assertThat(load.problems().get(0).reason()).contains("did you mean");
  }

  @Test
  void modifiers_name_conditions_on_policies() {
    assertThat(condition("{requestParameters.policy|breadcrumbs_grants_public_access: true}"))
        .isEqualTo(Policies.grantsPublicAccess(requestParameter("policy")));
    assertThat(condition("{requestParameters.policy|breadcrumbs_grants_public_access: false}"))
        .isEqualTo(Policies.grantsPublicAccess(requestParameter("policy")).not());
    assertThat(condition("{requestParameters.policy|breadcrumbs_trusts_foreign_account: true}"))
        .isEqualTo(Policies.trustsForeignAccount(requestParameter("policy")));
    assertThat(condition("{requestParameters.policy|breadcrumbs_allows_administrator: true}"))
        .isEqualTo(Policies.allowsAdministrator(requestParameter("policy")));
    assertThat(condition("{requestParameters.policy|breadcrumbs_trusts_any_workload: true}"))
        .isEqualTo(Policies.trustsAnyWorkload(requestParameter("policy")));
    assertThat(condition("{requestParameters.principal|breadcrumbs_has_foreign_account: true}"))
        .isEqualTo(Policies.foreignAccounts(requestParameter("principal")));
    assertThat(condition("{requestParameters.valuesToAdd|breadcrumbs_shared_with_all: true}"))
        .isEqualTo(Policies.sharedWithAll(requestParameter("valuesToAdd")));
  }

  @Test
  void a_modifier_names_ports_that_are_opened() {
    assertThat(condition("{requestParameters|breadcrumbs_opens_to_world: [22, 3389]}"))
        .isEqualTo(Policies.opensToWorld(22, 3389));
    assertThat(condition("{requestParameters|breadcrumbs_opens_to_world: any}"))
        .isEqualTo(Policies.opensToWorld());
  }

  @Test
  void lists_of_the_site_stay_open_for_the_engine() {
    assertThat(condition("{userName|expand: '%service_users%'}"))
        .isEqualTo(USER_NAME.inList(Site.SERVICE_USERS));
    assertThat(condition("{awsRegion|breadcrumbs_not_in_list: allowed_regions}"))
        .isEqualTo(Fields.AWS_REGION.notInList(Site.ALLOWED_REGIONS));
  }

  @Test
  void lists_that_a_rule_spares_are_optional() {
    String detection = "{userName|expand|neq: '%service_users%', sourceIPAddress|expand: '%vpn%'}";

    Rule rule = only(document(detection, "{exact: true, spares: [service_users]}"));

    assertThat(rule.conditions().get(0).lists()).containsExactly("service_users", "vpn");
    assertThat(rule.conditions().get(0).neededLists()).containsExactly("vpn");
  }

  @Test
  void what_sigma_cannot_say_is_said_as_splunk_does() {
    assertThat(condition("{'|breadcrumbs_where': \"'requestParameters.backupRetention'=0\"}"))
        .isEqualTo(requestParameter("backupRetention").eq(0));
  }

  @Test
  void findings_have_titles_levels_cases_and_next_steps() {
    Rule rule =
        only(
            document(
                "{eventName: CreateAccessKey}",
                "{exact: true, next-steps: [Ask whoever made it], needs: [allowed_regions],"
                    + " case: [userIdentity.arn], finding-title: 'Key of {userName}',"
                    + " levels: [{level: high, root: {userIdentity.type: Root},"
                    + " condition: root}]}"));

    RuleMetadata metadata = rule.metadata();
    assertThat(metadata.nextSteps()).containsExactly("Ask whoever made it");
    assertThat(metadata.needs()).containsExactly("allowed_regions");
    assertThat(metadata.presentation().title()).isEqualTo("Key of {userName}");
    assertThat(metadata.presentation().dedupBy()).containsExactly(USER_IDENTITY_ARN);
    assertThat(metadata.presentation().levels())
        .containsExactly(new LevelWhen(Fields.USER_IDENTITY_TYPE.eq("Root"), Level.HIGH));
  }

  @Test
  void a_rule_looks_for_values_that_are_new() {
    Rule made =
        only(
            document(
                "{eventName: CreateAccessKey}",
                "{exact: true, first-seen: {fields: [userIdentity.arn], within: 30d,"
                    + " learning: 3d}}"));
    Rule expected =
        Rule.rule("key-created")
            .title("Key created")
            .firstSeen(EVENT_NAME.eq("CreateAccessKey"), USER_IDENTITY_ARN)
            .within(Duration.ofDays(30))
            .learning(Duration.ofDays(3));

    assertThat(made).hasToString(expected.toString());
  }

  @Test
  void a_rule_looks_for_what_does_not_follow() {
    Rule made =
        only(
            document(
                "{eventName: StopLogging}",
                "{exact: true, not-followed-by: {again: {eventName: StartLogging},"
                    + " condition: again, within: 1h, group-by: userIdentity.arn}}"));
    Rule expected =
        Rule.rule("key-created")
            .title("Key created")
            .notFollowedBy(
                EVENT_NAME.eq("StopLogging"),
                EVENT_NAME.eq("StartLogging"),
                Duration.ofHours(1),
                USER_IDENTITY_ARN);

    assertThat(made).hasToString(expected.toString());
  }

  @Test
  void a_rule_is_a_search_that_is_run_again_and_again() {
    String spl = "errorCode=AccessDenied | stats count by user | where count > 100";
    Rule made =
        only(
            "title: Much denied\nlogsource: {product: aws, service: cloudtrail}\n"
                + "breadcrumbs: {search: {spl: '"
                + spl
                + "', every: 1d}}\n");

    assertThat(made)
        .hasToString(
            Rule.rule("much-denied")
                .title("Much denied")
                .search(Spl.parse(spl), Duration.ofDays(1))
                .toString());
  }

  @Test
  void several_parameters_may_be_one_field() {
    assertThat(
            only(document(
                    "{requestParameters.name: AWS-RunShellScript}",
                    "{exact: true, fields: {requestParameters.name:"
                        + " [requestParameters.name, requestParameters.documentName]}}"))
                .conditions())
        .containsExactly(
            JoinedFields.of(
                    "requestParameters.name",
                    List.of(requestParameter("name"), requestParameter("documentName")))
                .eq("AWS-RunShellScript"));
  }

  @Test
  void a_field_may_be_the_text_that_another_contains() {
    Field tool = FoundText.of("tool", USER_AGENT, List.of("Pacu", "cloudfox"));

    assertThat(
            only(document(
                    "{tool: Pacu}",
                    "{exact: true, fields: {tool: {of: userAgent,"
                        + " contains: [Pacu, cloudfox]}}}"))
                .conditions())
        .containsExactly(tool.eq("Pacu"));
    assertThat(tool.valuesIn(SigmaTexts.event("{\"userAgent\":\"Pacu/1.6.0 command/s3\"}")))
        .containsExactly("Pacu");
    assertThat(tool.valuesIn(SigmaTexts.event("{\"userAgent\":\"aws-cli/2.17.18\"}")))
        .containsExactly("aws-cli/2.17.18");
  }

  @Test
  void a_part_of_a_correlation_speaks_by_what_that_says() {
    SigmaLoad load =
        Sigma.parse(
            """
            title: Many keys
            name: many-keys
            correlation: {type: event_count, rules: [key], timespan: 1h, condition: {gte: 3}}
            level: high
            breadcrumbs: {exact: true}
            ---
            title: A key
            name: key
            logsource: {product: aws, service: cloudtrail}
            detection: {selection: {eventName: CreateAccessKey}, condition: selection}
            breadcrumbs: {exact: true, part: true}
            """);

    assertThat(load.problems()).isEmpty();
    Rule rule = load.rules().list().get(0);
    assertThat(((CorrelationRule) rule).parts().get(0).rule().metadata())
        .isEqualTo(rule.metadata());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{exact: perhaps}",
        "{exct: true}",
        "{levels: [{level: severe, root: {eventName: X}, condition: root}]}",
        "{first-seen: {fields: [], within: 1d}}",
        "{first-seen: {fields: [userIdentity.arn], within: soon}}",
        "{first-seen: {fields: [eventName]}, not-followed-by: {a: {eventName: X}, condition: a}}",
        "{fields: {requestParameters.name: []}}",
        "{fields: {tool: {of: userAgent}}}",
        "{fields: {tool: {of: userAgent, contains: [Pacu], matches: x}}}",
        "[]"
      })
  void a_malformed_section_is_refused(String section) {
    SigmaLoad load = Sigma.parse(document("{eventName: CreateAccessKey}", section));

    assertThat(load.rules().size()).isZero();
    assertThat(load.problems()).extracting(SigmaProblem::kind).containsExactly(Kind.BAD_EXTENSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'|breadcrumbs_grants_public_access': true}",
        "{requestParameters.policy|breadcrumbs_grants_public_access: perhaps}",
        "{requestParameters.policy|breadcrumbs_grants_public_access|all: [true, false]}",
        "{requestParameters.policy|breadcrumbs_opens_to_world: 22}",
        "{requestParameters|breadcrumbs_opens_to_world: [22, ssh]}",
        "{requestParameters|breadcrumbs_opens_to_world: 70000}",
        "{eventName|breadcrumbs_where: eventName=1}",
        "{'|breadcrumbs_where': 'eventName =='}",
        "{'|breadcrumbs_not_in_list': allowed_regions}"
      })
  void a_named_condition_that_is_malformed_is_refused(String detection) {
    SigmaLoad load = Sigma.parse(document(detection, "{exact: true}"));

    assertThat(load.rules().size()).isZero();
    assertThat(load.problems())
        .extracting(SigmaProblem::kind)
        .first()
        .isIn(Kind.BAD_VALUE, Kind.BAD_MODIFIERS);
  }
}
