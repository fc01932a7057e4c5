package dev.breadcrumbs.cloudtrail.rules.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCsvTest {
  private static final Rule ANY = Rule.rule("any").title("Any").when(OutputEvents.ANY);

  private static String csv(String... events) {
    List<Finding> findings =
        List.of(events).stream()
            .map(event -> new Finding(ANY, List.of(CloudTrailEvent.parse(event))))
            .toList();
    return FindingCsv.toCsv(findings, EventPlaces.NONE);
  }

  @Test
  void begins_with_the_names_of_the_columns() {
    assertThat(csv())
        .isEqualTo(
            "rule,title,level,eventTime,account,region,sourceIPAddress,actor,role,arn,case,"
                + "superseded,description,tags,references,nextSteps,values,eventIDs,places\n");
  }

  @Test
  void leaves_empty_what_an_event_does_not_tell() {
    assertThat(csv("{\"eventName\":\"A\",\"awsRegion\":\"eu-west-1\"}").lines().skip(1))
        .containsExactly("any,Any,medium,,,eu-west-1,,unknown,,,\"any", "unknown\",,,,,,,,");
  }

  @Test
  void a_name_that_a_spreadsheet_would_run_is_text() {
    assertThat(csv("{\"eventName\":\"A\",\"awsRegion\":\"=cmd()\"}")).contains(",'=cmd(),");
  }
}
