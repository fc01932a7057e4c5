package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finding as a text to read, a fact a line. */
final class FindingStory {
  /** So many events are told of; an analyst who wants a hundred wants them as a table. */
  private static final int EVENTS = 5;

  private static final int NAME_WIDTH = 9;

  private final StringBuilder text = new StringBuilder();

  private FindingStory() {}

  static String of(Finding finding) {
    FindingStory story = new FindingStory();
    RuleMetadata rule = finding.rule().metadata();
    story.line(finding.level().text() + ": " + finding.title());
    story.fact("rule", rule.id() + (rule.tags().isEmpty() ? "" : ", " + joined(rule.tags())));
    story.fact("when", finding.eventTime().map(Object::toString).orElse(""));
    finding.event().ifPresent(story::caller);
    story.values(finding);
    story.facts("what", calls(finding.events()));
    story.fact("why", rule.description());
    story.fact("also", joined(finding.superseded()));
    story.facts("next", rule.nextSteps());
    story.facts("harmless", rule.falsePositives());
    story.facts("see", rule.references());
    story.fact("case", String.join(" / ", finding.dedupKey()));
    story.facts("events", first(finding.eventIDs()));
    return story.text.toString();
  }

  private void caller(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    fact("who", event.actor().toString());
    fact("arn", identity == null ? null : identity.arn());
    fact("key", identity == null ? null : identity.accessKeyId());
    fact(
        "where",
        present(
            event.recipientAccountId(),
            event.awsRegion(),
            event.sourceIPAddress() == null ? null : "from " + event.sourceIPAddress()));
    fact("with", event.userAgent());
  }

  private void values(Finding finding) {
    facts(
        "values",
        finding.values().entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "=" + joined(each.getValue()))
            .toList());
  }

  private static List<String> calls(List<CloudTrailEvent> events) {
    return first(events.stream().map(FindingStory::call).toList());
  }

  private static String call(CloudTrailEvent event) {
    Breadcrumb breadcrumb = event.breadcrumb();
    return breadcrumb.when() + " " + breadcrumb.what() + ", " + breadcrumb.outcome();
  }

  private static List<String> first(List<String> all) {
    if (all.size() <= EVENTS) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, EVENTS));
    some.add("and " + (all.size() - EVENTS) + " more");
    return some;
  }

  private static String present(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  private static String joined(List<String> texts) {
    return String.join(", ", texts);
  }

  private void facts(String name, List<String> values) {
    String shown = name;
    for (String value : values) {
      fact(shown, value);
      shown = "";
    }
  }

  private void fact(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      line("  " + name + " ".repeat(NAME_WIDTH - name.length()) + value);
    }
  }

  private void line(String content) {
    text.append(ScreenText.harmless(content)).append('\n');
  }
}
