package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.rules.internal.session.IssueFact;
import dev.breadcrumbs.cloudtrail.rules.internal.session.IssuingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links to the credentials of instances. EC2 takes the first under the {@code requestID} of the
 * RunInstances that started the instance, and names all of an instance's sessions by its id.
 */
final class InstanceLinks {
  private final SessionIndex index;
  private final Map<String, List<IssueFact>> byRequest = new HashMap<>();
  private final Set<List<String>> reached = new HashSet<>();

  InstanceLinks(SessionIndex index, List<Issue> issues) {
    this.index = index;
    for (Issue issue : issues) {
      IssueFact fact = issue.fact();
      if (isOfInstanceService(fact)) {
        byRequest.computeIfAbsent(fact.requestID(), each -> new ArrayList<>(1)).add(fact);
      }
    }
  }

  private static boolean isOfInstanceService(IssueFact fact) {
    return fact.call() == IssuingCall.TEMPORARY
        && fact.caller().invokedBy().equals("ec2.amazonaws.com")
        && !fact.requestID().isEmpty();
  }

  List<Link> of(Issue issue) {
    return switch (issue.fact().call()) {
      case INSTANCE -> started(issue);
      case INSTANCE_REACHED -> reached(issue);
      case TEMPORARY, LONG_LIVED, SIGN_IN, USER, PASSWORD, SWITCH, ROLE_CREDENTIALS -> List.of();
    };
  }

  private List<Link> started(Issue issue) {
    List<Link> links = new ArrayList<>();
    Set<String> linked = new HashSet<>();
    for (IssueFact taken : byRequest.getOrDefault(issue.fact().requestID(), List.of())) {
      for (Session session : index.byAccessKey(taken.issuedKeyId())) {
        if (KeyLinks.differing(taken, session).isEmpty() && linked.add(session.id())) {
          links.add(
              issue.to(
                  LinkKind.INSTANCE_STARTED,
                  session,
                  Certainty.EXACT,
                  "requestID = that of the AssumeRole by ec2.amazonaws.com, whose "
                      + "responseElements.credentials.accessKeyId = userIdentity.accessKeyId"));
        }
      }
    }
    for (String instance : issue.fact().instanceIds()) {
      for (Session session : index.ofInstance(instance)) {
        if (!isOver(session, issue.time()) && linked.add(session.id())) {
          links.add(
              issue.to(
                  LinkKind.INSTANCE_STARTED,
                  session,
                  Certainty.INFERRED,
                  "responseElements.instancesSet.items.instanceId = session name"));
        }
      }
    }
    return links;
  }

  /** Polling and repeated commands reach an instance often: the first time counts. */
  private List<Link> reached(Issue issue) {
    List<Link> links = new ArrayList<>();
    for (String instance : issue.fact().instanceIds()) {
      for (Session session : index.ofInstance(instance)) {
        boolean first =
            !session.equals(issue.from())
                && !isOver(session, issue.time())
                && reached.add(List.of(issue.from().id(), session.id()));
        if (first) {
          links.add(
              issue.to(
                  LinkKind.INSTANCE_REACHED,
                  session,
                  Certainty.INFERRED,
                  "the instance of the call = session name, which is used afterwards"));
        }
      }
    }
    return links;
  }

  private static boolean isOver(Session session, @Nullable Instant time) {
    Instant last = session.use().last();
    return last != null && time != null && last.isBefore(time);
  }
}
