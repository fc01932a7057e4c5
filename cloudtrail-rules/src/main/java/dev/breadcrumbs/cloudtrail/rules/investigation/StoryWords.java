package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.model.Outcome;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a story in words, whatever they are printed as. */
final class StoryWords {
  private static final int MOST_SHOWN = 3;
  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 120;

  private StoryWords() {}

  /** Whose session it is. */
  static String who(Session session) {
    Credential credential = session.credential();
    StringBuilder text = new StringBuilder(session.kind().text());
    if (!credential.actor().equals(session.id())) {
      text.append(" of ").append(credential.actor());
    }
    if (credential.issuerArn() != null) {
      text.append(", ").append(credential.issuerArn());
    } else if (credential.arn() != null && !session.id().startsWith(credential.arn())) {
      text.append(", ").append(credential.arn());
    }
    if ("1.0".equals(credential.ec2RoleDelivery()) || "2.0".equals(credential.ec2RoleDelivery())) {
      text.append(", given by IMDS ").append(credential.ec2RoleDelivery());
    }
    if ("true".equals(credential.mfaAuthenticated())) {
      text.append(", with MFA");
    }
    return text.toString();
  }

  /** From where, and how much of what. */
  static String use(Session session) {
    SessionUse use = session.use();
    StringBuilder text = new StringBuilder("from ");
    text.append(shown(use.addresses(), use.otherAddresses()));
    text.append(" with ").append(shown(use.userAgents(), use.otherUserAgents()));
    text.append("; ").append(use.reads()).append(use.reads() == 1 ? " read, " : " reads, ");
    text.append(use.changes()).append(use.changes() == 1 ? " change, " : " changes, ");
    text.append(use.denied()).append(" denied, ");
    text.append(use.failed()).append(" failed");
    session
        .onBehalf()
        .forEach(
            (service, calls) -> text.append(", ").append(calls).append(" by ").append(service));
    return text.toString();
  }

  private static String shown(Map<String, Long> counts, long others) {
    if (counts.isEmpty()) {
      return "nowhere recorded";
    }
    List<String> all = new ArrayList<>(counts.keySet());
    all.replaceAll(StoryWords::cut);
    String text = String.join(", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
    int more = all.size() - MOST_SHOWN;
    if (others > 0) {
      return text + " and more";
    }
    return more > 0 ? text + " and " + more + " more" : text;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** What was called, about what, how often and how it went. */
  static String call(StoryStep step) {
    StringBuilder text = new StringBuilder(step.eventName());
    if (!step.about().isEmpty()) {
      text.append(' ').append(step.about());
    }
    if (step.count() > 1) {
      text.append(" (").append(step.count()).append(" times");
      if (!Objects.equals(step.first(), step.last())) {
        text.append(" until ").append(step.last());
      }
      text.append(')');
    }
    if (step.regions().size() > 1) {
      text.append(" in ").append(String.join(", ", step.regions()));
    }
    if (step.outcome() != Outcome.SUCCESS) {
      text.append(step.outcome() == Outcome.DENIED ? ": denied" : ": failed");
      text.append(step.errorCode().isEmpty() ? "" : ", " + step.errorCode());
    }
    return step.onBehalf() ? text + ", by a service" : text.toString();
  }

  /** What a session led to by calls that are recorded as another's, as a switch of roles is. */
  static List<String> apart(Story story, StorySession each) {
    Set<Link> told = new HashSet<>();
    each.steps().forEach(step -> told.addAll(step.links()));
    return story.links().stream()
        .filter(link -> link.kind() == LinkKind.SWITCHED_ROLE)
        .filter(link -> link.from().equals(each.session().id()) && !told.contains(link))
        .map(link -> time(link.eventTime()) + "  " + link.eventName() + " => " + link(link))
        .toList();
  }

  /** What a call led to, how sure that is, and what it stands on. */
  static String link(Link link) {
    if (link.to() == null) {
      return link.kind().text() + " " + link.issued() + ", not used here: " + link.basis();
    }
    StringBuilder text = new StringBuilder(link.kind().text());
    text.append(' ').append(link.to());
    text.append(", ").append(link.certainty().text()).append(": ").append(link.basis());
    if (link.candidates().size() > 1) {
      text.append("; candidates: ").append(String.join(", ", link.candidates()));
    }
    return text.toString();
  }

  /** What stands behind the sessions, by its heading; what is empty is not printed. */
  static Map<String, List<String>> sections(Story story) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    sections.put(
        "Same address and agent, not followed",
        story.links().stream()
            .filter(link -> link.kind() == LinkKind.SAME_ORIGIN)
            .map(link -> link.to() + ": " + link.basis())
            .toList());
    sections.put("Findings", story.findings().stream().map(StoryWords::finding).toList());
    sections.put("Still open", open(story));
    sections.put("Where the trail ends", story.ends());
    sections.put("Left out", story.leftOut());
    return sections;
  }

  static String title(Story story) {
    long calls = 0;
    for (StorySession each : story.sessions()) {
      calls += each.part() == StoryPart.CAME_BEFORE ? 0 : each.session().use().calls();
    }
    int number = story.sessions().size();
    return "Story of "
        + story.start()
        + ": "
        + number
        + (number == 1 ? " session, " : " sessions, ")
        + calls
        + (calls == 1 ? " call" : " calls");
  }

  /** A finding on one line. */
  static String finding(Finding finding) {
    int number = finding.events().size();
    return finding.level().text()
        + ": "
        + finding.title()
        + (number < 2 ? "" : " (" + number + " events)")
        + ", "
        + time(finding.eventTime().orElse(null));
  }

  /** What is open, or that nothing is. */
  static List<String> open(Story story) {
    return story.open().isEmpty()
        ? List.of("nothing that these events tell of")
        : story.open().stream().map(StoryWords::open).toList();
  }

  private static String open(OpenItem item) {
    return item.what()
        + " "
        + (item.name().length() <= LONGEST_NAME
            ? item.name()
            : item.name().substring(0, LONGEST_NAME) + "...")
        + " in "
        + item.accountId()
        + ", since "
        + time(item.since())
        + ", by "
        + item.eventName()
        + " of "
        + item.session();
  }

  static String part(StoryPart part) {
    return switch (part) {
      case CAME_BEFORE -> "came before: ";
      case START, FOLLOWED -> "";
    };
  }

  static String time(@Nullable Instant time) {
    return time == null ? "time not recorded" : time.toString();
  }
}
