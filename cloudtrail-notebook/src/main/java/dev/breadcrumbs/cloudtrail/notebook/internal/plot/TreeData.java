package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import dev.breadcrumbs.cloudtrail.rules.investigation.Certainty;
import dev.breadcrumbs.cloudtrail.rules.investigation.Link;
import dev.breadcrumbs.cloudtrail.rules.investigation.Session;
import dev.breadcrumbs.cloudtrail.rules.investigation.SessionUse;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StoryPart;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/**
 * The sessions of a story as a tree.
 *
 * @param nodes the sessions, each behind the one that it came out of
 * @param note what is not shown
 */
public record TreeData(List<Node> nodes, String note) implements PlotData {
  static final int LINE = 56;
  private static final int ROOM = 34;

  /**
   * A session.
   *
   * @param depth how far from the root
   * @param parent number of the session that it came out of; -1 if that is not shown
   * @param name whose it is
   * @param how by which call it came to be; empty if that is not known
   * @param exact whether that is sure
   * @param use what was done
   * @param times from when to when
   * @param part why it is in the story
   */
  public record Node(
      int depth,
      int parent,
      String name,
      String how,
      boolean exact,
      String use,
      String times,
      StoryPart part) {}

  /** A node a session. */
  public static TreeData of(Story story) {
    if (story.isEmpty()) {
      throw new IllegalArgumentException("a story without sessions has no tree");
    }
    List<StorySession> shown = StoryPick.of(story.sessions());
    List<Node> nodes = new ArrayList<>();
    List<Integer> parents = parents(story.sessions(), shown);
    for (StorySession each : shown) {
      Optional<Link> link = link(story, each);
      boolean exact = link.filter(one -> one.certainty() == Certainty.EXACT).isPresent();
      String name = name(each.session());
      String how = link.map(TreeData::words).orElse("");
      int parent = parents.get(nodes.size());
      nodes.add(
          new Node(each.depth(), parent, name, how, exact, use(each), times(each), each.part()));
    }
    return new TreeData(List.copyOf(nodes), StoryPick.note(story, shown));
  }

  /** The numbers, among those shown, of the sessions that they came out of. */
  private static List<Integer> parents(List<StorySession> all, List<StorySession> shown) {
    List<Integer> parents = new ArrayList<>();
    Map<Integer, Integer> last = new HashMap<>();
    for (StorySession each : all) {
      boolean isShown = parents.size() < shown.size() && shown.get(parents.size()).equals(each);
      int parent = last.getOrDefault(each.depth() - 1, -1);
      last.put(each.depth(), isShown ? parents.size() : -1);
      if (isShown) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private static String name(Session session) {
    String actor = session.credential().actor();
    boolean named = actor.equals(session.id()) || session.id().startsWith("arn:");
    return named ? actor : actor + ", " + session.id();
  }

  private static Optional<Link> link(Story story, StorySession child) {
    String id = child.session().id();
    return child.depth() == 0
        ? Optional.empty()
        : story.links().stream()
            .filter(link -> link.target().filter(id::equals).isPresent())
            .filter(link -> !link.eventName().isEmpty())
            .findFirst();
  }

  private static String words(Link link) {
    return link.eventName() + ", " + link.certainty().text();
  }

  private static String use(StorySession each) {
    Session session = each.session();
    SessionUse use = session.use();
    List<String> words = new ArrayList<>();
    words.add(session.kind().text());
    add(words, use.reads(), "reads");
    add(words, use.changes(), "changes");
    add(words, use.denied(), "denied");
    add(words, use.failed(), "failed");
    add(words, each.findings().size(), "findings");
    return String.join(", ", words);
  }

  private static String times(StorySession each) {
    SessionUse use = each.session().use();
    if (use.first() == null) {
      return "";
    }
    return Objects.equals(use.first(), use.last())
        ? use.first().toString()
        : use.first() + " to " + use.last();
  }

  private static void add(List<String> words, long number, String what) {
    if (number > 0) {
      String word = number == 1 && what.endsWith("s") ? what.substring(0, what.length() - 1) : what;
      words.add(String.format(Locale.ROOT, "%,d %s", number, word));
    }
  }

  @Override
  public int height() {
    return ROOM + LINE * nodes.size();
  }

  @Override
  public JFreeChart chart(PlotTheme theme) {
    return theme.around(new TreePlot(this, theme), false);
  }
}
