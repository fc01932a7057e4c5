package dev.breadcrumbs.cloudtrail.rules.internal.story;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.internal.session.CallKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one session, folded: those that read by their name, others by what they were about,
 * too. There is room for a number of different ones, the first in the order of texts, so that what
 * is kept does not depend on the order of events. Not thread-safe.
 */
public final class SessionCalls {
  private static final int MOST_KINDS = 500;
  private static final int MOST_ABOUT = 100;

  private final TreeMap<CallFold.Kind, TreeMap<String, CallFold>> calls = new TreeMap<>();
  private final OriginCounts origins = new OriginCounts();
  private long taken;

  /** Takes an event, on behalf of the session or its own. */
  public void take(CloudTrailEvent event) {
    taken++;
    origins.take(event);
    CallKind call = CallKind.of(event);
    CallFold.Kind kind = CallFold.Kind.of(event, call);
    CallFold fold = room(kind, about(event, call));
    if (fold != null) {
      fold.take(event);
    }
  }

  /** A call that gives a credential is told apart even if it only reads, as AssumeRole says. */
  private static String about(CloudTrailEvent event, CallKind call) {
    return switch (call) {
      case CHANGE -> CallWords.about(event);
      case READ -> gives(event) ? CallWords.about(event) : "";
      case DENIED, FAILED -> CallWords.refused(event);
    };
  }

  private static boolean gives(CloudTrailEvent event) {
    return event.at("responseElements.credentials").isObject();
  }

  private @Nullable CallFold room(CallFold.Kind kind, String about) {
    TreeMap<String, CallFold> alike = calls.computeIfAbsent(kind, each -> new TreeMap<>());
    if (calls.size() > MOST_KINDS) {
      calls.pollLastEntry();
      if (calls.lastKey().compareTo(kind) < 0) {
        return null;
      }
    }
    CallFold made = alike.computeIfAbsent(about, each -> new CallFold(kind, each));
    if (alike.size() > MOST_ABOUT) {
      alike.pollLastEntry();
      return alike.lastKey().compareTo(about) < 0 ? null : made;
    }
    return made;
  }

  void add(SessionCalls other) {
    taken += other.taken;
    origins.add(other.origins);
    other.calls.forEach(
        (kind, alike) ->
            alike.forEach(
                (about, fold) -> {
                  CallFold own = room(kind, about);
                  if (own != null) {
                    own.add(fold);
                  }
                }));
  }

  /** The calls, in their order. */
  public List<CallFold> inOrder() {
    List<CallFold> all = new ArrayList<>();
    calls.values().forEach(alike -> all.addAll(alike.values()));
    return SecondOrder.of(all);
  }

  /** Where the calls came from, and with what. */
  public OriginCounts origins() {
    return origins;
  }

  /** How many calls there was no room for. */
  public long leftOut() {
    long kept = 0;
    for (TreeMap<String, CallFold> alike : calls.values()) {
      kept += alike.values().stream().mapToLong(CallFold::count).sum();
    }
    return taken - kept;
  }
}
