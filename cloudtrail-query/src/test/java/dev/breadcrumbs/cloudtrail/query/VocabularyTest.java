package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Vocabulary.RAW;
import static dev.breadcrumbs.cloudtrail.query.Vocabulary.SPLUNK;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "eventName, eventName",
    "EVENTNAME, eventName",
    "awsregion, awsRegion",
    "useridentity.username, userIdentity.userName",
    "userIdentity.sessionContext.attributes.mfaAuthenticated,"
        + " userIdentity.sessionContext.attributes.mfaAuthenticated",
    "resources{}.ARN, resources.ARN",
    "resources{}.arn, resources.ARN",
    "eventid, eventID",
    "eventId, eventId",
    "requestParameters.bucketName, requestParameters.bucketName",
    "requestparameters.BucketName, requestParameters.BucketName",
    "requestParameters.items{}.id, requestParameters.items.id",
    "additionalEventData.MFAUsed, additionalEventData.MFAUsed",
    "userIdentity.sessionContext.webIdFederationData.attributes.aud,"
        + " userIdentity.sessionContext.webIdFederationData.attributes.aud"
  })
  void a_raw_name_is_found_exactly_or_else_without_case(String name, String path) {
    assertThat(RAW.field(name)).isEqualTo(Fields.at(path));
  }

  @ParameterizedTest
  @CsvSource({"username, userName", "SRC_IP, src_ip", "errorcode, errorCode", "Msg, msg"})
  void an_alias_is_found_without_case(String name, String alias) {
    assertThat(SPLUNK.field(name)).isEqualTo(SPLUNK.field(alias)).hasToString(alias);
  }

  @Test
  void error_code_has_one_meaning_in_each_vocabulary() {
    assertThat(SPLUNK.field("errorCode")).isNotEqualTo(Fields.ERROR_CODE);
    assertThat(RAW.field("errorCode")).isEqualTo(Fields.ERROR_CODE);
  }

  @Test
  void constants_of_splunks_names_mean_the_same() {
    assertThat(Fields.USER_NAME).isEqualTo(SPLUNK.field("userName"));
    assertThat(Fields.SRC_IP).isEqualTo(SPLUNK.field("src_ip"));
  }

  @ParameterizedTest
  @CsvSource({
    "SPLUNK, evntName, ; did you mean 'eventName'?",
    "SPLUNK, usrName, ; did you mean 'userName'?",
    "SPLUNK, srcip, ; did you mean 'src_ip'?",
    "RAW, awsRegio, ; did you mean 'awsRegion'?",
    "RAW, userIdentity.usreName, ; did you mean 'userIdentity.userName'?",
    "RAW, somethingQuiteDifferent, ''",
    "RAW, src_ip, ''",
    "RAW, resources.id.of.what, ''"
  })
  void an_unknown_name_is_an_error_with_the_nearest(
      Vocabulary vocabulary, String name, String suggestion) {
    assertThatThrownBy(() -> vocabulary.field(name))
        .isInstanceOf(SearchException.class)
        .hasMessage("no field '" + name + "'" + suggestion);
  }

  @Test
  void an_empty_name_is_no_path() {
    assertThatThrownBy(() -> SPLUNK.field(""))
        .isInstanceOf(SearchException.class)
        .hasMessage("no field path: ''");
  }

  static Stream<String> aliases() {
    // What the source is depends on the feed: SourceNameTest.
    return SplunkAliases.names().stream().filter(name -> !name.equals("source")).sorted();
  }

  /** Among the terms of a search, the places where Splunk keeps events say nothing. */
  static Stream<String> aliasesThatAreTerms() {
    return aliases().filter(name -> !Set.of("index", "sourcetype", "host").contains(name));
  }

  @ParameterizedTest
  @MethodSource("aliasesThatAreTerms")
  void every_alias_is_read_from_text_and_printed_by_its_name(String name) {
    TableQuery query =
        Spl.parse(
            name
                + "=a* | where isnotnull("
                + name.toUpperCase(ROOT)
                + ") | stats count by "
                + name);

    String listed = Quotes.inList(name);
    assertThat(query)
        .hasToString(listed + "=\"a*\" | where isnotnull(" + name + ") | stats count by " + listed);
    assertThat(Spl.parse(query.toString())).isEqualTo(query);
    assertThat(query).isEqualTo(inJava(SPLUNK.field(name)));
  }

  private static TableQuery inJava(Field field) {
    return Search.events()
        .filter(field.startsWith("a").ignoringCase())
        .filter(field.exists())
        .stats(Aggregate.count())
        .by(field);
  }

  @ParameterizedTest
  @MethodSource("aliases")
  void every_alias_has_cases_in_the_conformance_suite(String name) {
    assertThat(ConformanceSuite.cases("splunk-names.json"))
        .extracting(ConformanceCase::name)
        .anyMatch(each -> each.equals("alias " + name) || each.startsWith("alias " + name + ":"));
  }

  @Test
  void splunks_names_are_those_that_have_a_meaning() {
    assertThat(SplunkAliases.all())
        .extracting(NamedValue::name)
        .containsExactlyInAnyOrderElementsOf(SplunkAliases.names());
    assertThat(SplunkAliases.names())
        .allSatisfy(name -> assertThat(SplunkAliases.find(name)).isIn(SplunkAliases.all()));
  }
}
