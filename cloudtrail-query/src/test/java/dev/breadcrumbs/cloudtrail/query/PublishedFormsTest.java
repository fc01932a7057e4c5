package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches in the forms that published detections have, from the macro in front to the filter. */
class PublishedFormsTest {
  private static final List<CloudTrailEvent> EVENTS =
      Stream.of(
              event("DeleteTrail", "2026-03-07T21:00:00Z", "\"name\":\"main\""),
              event("DeleteTrail", "2026-03-09T10:00:00Z", "\"name\":\"other\""),
              event(
                  "PutKeyPolicy",
                  "2026-03-09T11:00:00Z",
                  "\"policy\":\"{\\\"Statement\\\":[{\\\"Action\\\":\\\"kms:Encrypt\\\"},"
                      + "{\\\"Action\\\":[\\\"kms:Decrypt\\\",\\\"kms:List\\\"]}]}\""))
          .map(CloudTrailEvent::parse)
          .toList();

  private static String event(String name, String time, String parameters) {
    return """
        {"eventName":"%s","eventTime":"%s","eventSource":"service.amazonaws.com",
         "awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.7","userAgent":"cli",
         "userIdentity":{"type":"IAMUser","userName":"alice","accountId":"123456789012",
         "arn":"arn:aws:iam::123456789012:user/alice","principalId":"AIDAEXAMPLE"},
         "requestParameters":{%s}}"""
        .formatted(name, time, parameters);
  }

  private static Table run(String text) {
    return Spl.parse(text).run(EVENTS);
  }

  @Test
  void tells_the_first_and_last_time_in_words() {
    Table table =
        run(
            "`cloudtrail` eventName = DeleteTrail userAgent !=console.amazonaws.com errorCode ="
                + " success| stats count min(_time) as firstTime max(_time) as lastTime"
                + " values(requestParameters.name) as trails by src region user_arn"
                + " | `security_content_ctime(firstTime)`| `security_content_ctime(lastTime)`"
                + " |`trail_gone_filter`");

    assertThat(table.toString()).contains("2026-03-07T21:00:00").contains("2026-03-09T10:00:00");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void takes_statements_of_a_policy_apart() {
    Table table =
        run(
            "`cloudtrail` eventName=PutKeyPolicy"
                + " | spath input=requestParameters.policy output=statements path=Statement{}"
                + " | mvexpand statements | spath input=statements output=one path=Action"
                + " | spath input=statements output=many path=Action{}"
                + " | eval action=mvappend(one, many) | search action=\"kms:Encrypt\""
                + " | stats count by eventName user | `keys_filter`");

    assertThat(table.rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`cloudtrail` eventName=DeleteTrail date_hour>=20 OR date_wday=saturday | stats count",
        "`cloudtrail` eventName=Delete* | fillnull | stats count by user_arn requestParameters.name",
        "`cloudtrail` eventName=DeleteTrail | bucket span=10m _time | stats dc(_raw) AS times"
            + " values(user_agent) by _time, src_ip, eventName aws_account_id | where times > 0",
        "`cloudtrail` eventName IN (\"DeleteTrail\",\"PutKeyPolicy\") | eval same=if(match("
            + "userIdentity.userName,requestParameters.name),1,0) | search same=0"
            + " | stats count by eventID awsRegion user_arn | `x_filter`",
        "`cloudtrail` eventName=DeleteTrail [search `cloudtrail` eventName=DeleteTrail"
            + " | spath output=arn path=userIdentity.arn | stats count as calls by arn"
            + " | rename arn as userIdentity.arn | table userIdentity.arn]"
            + " | spath output=name path=requestParameters.name | stats values(name) as name by user",
      })
  void runs_what_is_published(String text) {
    assertThat(run(text).columns()).isNotEmpty();
  }
}
