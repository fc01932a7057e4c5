package dev.breadcrumbs.cloudtrail.outside;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.AWS_REGION;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_MESSAGE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.SRC_IP;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The article's three searches, as an application writes them. */
class ArticleSearchesTest {
  private static final String LOGIN =
      """
      {"eventVersion":"1.05","eventTime":"2018-08-20T09:00:00Z","eventName":"ConsoleLogin",
       "awsRegion":"us-east-1","sourceIPAddress":"192.0.2.10","userAgent":"Mozilla/5.0",
       "userIdentity":{"type":"IAMUser","userName":"bstoll","accountId":"123456789012"},
       "responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"}}
      """;
  private static final String DENIED =
      """
      {"eventVersion":"1.05","eventTime":"2018-08-20T09:16:12Z","eventName":"ListAccessKeys",
       "awsRegion":"us-east-1","sourceIPAddress":"198.51.100.4","userAgent":"aws-cli/1.15",
       "errorCode":"AccessDenied","errorMessage":"not authorized: user nullweb_admin",
       "userIdentity":{"type":"IAMUser","userName":"web_admin","accountId":"123456789012"}}
      """;
  private static final CloudTrailSource SOURCE =
      CloudTrail.read(
          ("{\"Records\":[" + String.join(",", LOGIN, DENIED, LOGIN, LOGIN, DENIED, LOGIN) + "]}")
              .getBytes(StandardCharsets.UTF_8),
          "trail.json");

  public record LoginCount(String userName, String mfaUsed, long count) {}

  @Test
  void console_logins_by_user_and_second_factor() {
    Table logins =
        events()
            .filter(EVENT_NAME.eq("ConsoleLogin"))
            .stats(count())
            .by(USER_NAME, MFA_USED)
            .run(SOURCE);

    assertThat(logins)
        .hasToString(
            """
            userName  additionalEventData.MFAUsed  count
            --------  ---------------------------  -----
            bstoll    No                               4
            """);
    assertThat(logins.as(LoginCount.class)).containsExactly(new LoginCount("bstoll", "No", 4));
  }

  @Test
  void error_codes_with_successes_first() {
    Table errors =
        events().stats(count()).by(ERROR_CODE.orElse("success")).sort(desc("count")).run(SOURCE);

    assertThat(errors)
        .hasToString(
            """
            errorCode     count
            ------------  -----
            success           4
            AccessDenied      2
            """);
  }

  @Test
  void what_was_denied_to_whom() {
    Search denials = events().filter(ERROR_CODE.eq("AccessDenied"));

    Table denied =
        denials
            .table(AWS_REGION, EVENT_NAME, USER_NAME, SRC_IP, USER_AGENT, ERROR_MESSAGE)
            .head(1)
            .run(SOURCE);

    assertThat(denied.columns())
        .containsExactly(
            "awsRegion", "eventName", "userName", "src_ip", "userAgent", "errorMessage");
    assertThat(denied.toCsv())
        .endsWith(
            "us-east-1,ListAccessKeys,web_admin,198.51.100.4,aws-cli/1.15,"
                + "not authorized: user nullweb_admin\n");
    assertThat(denied.report().records()).isEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("asText")
  void gives_the_same_from_text_as_from_java(String text, TableQuery inJava) {
    Table fromText = Spl.parse("sourcetype=aws:cloudtrail " + text).run(SOURCE);
    Table fromJava = inJava.run(SOURCE);

    assertThat(cells(fromText)).isEqualTo(cells(fromJava));
    // Only that columns of a text are named as they are typed there.
    assertThat(fromText.columns())
        .usingElementComparator(String::compareToIgnoreCase)
        .containsExactlyElementsOf(fromJava.columns());
  }

  private static List<List<String>> cells(Table table) {
    return table.stream().map(row -> row.columns().stream().map(row::text).toList()).toList();
  }

  static Stream<Arguments> asText() {
    return Stream.of(
        arguments(
            "eventName=ConsoleLogin | stats count by username, additionalEventData.MFAUsed",
            events().filter(EVENT_NAME.eq("ConsoleLogin")).stats(count()).by(USER_NAME, MFA_USED)),
        arguments(
            "* | stats count by errorCode | sort - count",
            events().stats(count()).by(ERROR_CODE.orElse("success")).sort(desc("count"))),
        arguments(
            "errorCode=AccessDenied"
                + " | table awsregion, eventName, userName, src_ip, userAgent, errorMessage",
            events()
                .filter(ERROR_CODE.eq("AccessDenied"))
                .table(AWS_REGION, EVENT_NAME, USER_NAME, SRC_IP, USER_AGENT, ERROR_MESSAGE)));
  }
}
