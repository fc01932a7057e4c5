package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed of an actor can be pasted into a search. */
class PastedNameTest {
  private static long found(String text, CloudTrailSource source) {
    return NamedSearches.parse(text, SplEnvironment.EMPTY)
        .stats(count())
        .run(source)
        .first()
        .number("count");
  }

  private static Stream<String> names(CloudTrailEvent event) {
    UserIdentity identity = Objects.requireNonNull(event.userIdentity());
    return Stream.of(
            event.actor().displayName(),
            event.sourceIPAddress(),
            identity.accessKeyId(),
            identity.arn(),
            identity.principalId(),
            RootCredentialTest.of(event))
        .filter(name -> name != null && !name.isEmpty())
        .distinct();
  }

  @Test
  void every_name_key_and_address_of_the_sample_finds_its_events() {
    CloudTrailSource sample = CloudTrail.load(Path.of(HuntRun.SAMPLE));
    Map<String, Long> events = new TreeMap<>();
    sample.forEach(event -> names(event).forEach(name -> events.merge(name, 1L, Long::sum)));

    assertThat(events).hasSizeGreaterThan(30);
    events.forEach(
        (name, number) -> assertThat(found(name, sample)).as(name).isGreaterThanOrEqualTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::123456789012:assumed-role/Admin/team=red",
        "arn:aws:sts::123456789012:assumed-role/Admin/a+b@example.com,x",
        "AROAEXAMPLE7:team=red",
        "alice@example.com",
        "alice+1@example.com,x",
        "2001:db8::7",
        "AWS Internal",
        "Jane Doe",
        "ec2.amazonaws.com"
      })
  void odd_names_find_their_events(String name) {
    CloudTrailEvent named =
        CloudTrailEvent.parse("{\"userIdentity\":{\"principalId\":\"" + name + "\"}}");
    CloudTrailEvent other = CloudTrailEvent.parse("{\"userIdentity\":{\"principalId\":\"bob\"}}");

    assertThat(found(name, CloudTrail.of(List.of(named, other)))).isEqualTo(1);
  }

  @Test
  void a_comparison_with_a_mistake_is_one_and_is_told_how_to_look_for_the_text() {
    assertThatThrownBy(() -> NamedSearches.parse("team=red", SplEnvironment.EMPTY))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no field 'team'")
        .hasMessageEndingWith("if it is a name to look for, put it in quotes: '\"team=red\"'");
    assertThatThrownBy(() -> NamedSearches.parse("eventName=A | stats", SplEnvironment.EMPTY))
        .isInstanceOf(SearchException.class)
        .hasMessageNotContaining("put it in quotes");
  }
}
