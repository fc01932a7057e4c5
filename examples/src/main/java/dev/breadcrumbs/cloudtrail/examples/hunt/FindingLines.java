package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A finding on one line that fits the terminal. Names, keys and addresses are whole, so that they
 * can be searched for; what was called is cut. Not thread-safe.
 */
final class FindingLines {
  private static final String INDENT = "    ";
  private static final String CUT = "…";
  private static final int LEAST = 10;

  private final int columns;
  private final Function<CloudTrailEvent, String> places;
  private List<Integer> widths = List.of();
  private boolean withActors;
  private boolean cut;

  /**
   * Begins.
   *
   * @param columns how wide the terminal is, or {@link Console#ANY_WIDTH}
   * @param places what is told behind the address of an event
   */
  FindingLines(int columns, Function<CloudTrailEvent, String> places) {
    this.columns = columns;
    this.places = places;
  }

  /** Whether any line was cut. */
  boolean cut() {
    return cut;
  }

  /** Takes the widths of what the lines of a case begin with. */
  void alignTo(FindingCase of) {
    withActors = of.actors().size() > 1;
    List<Integer> widest = new ArrayList<>();
    for (Finding finding : of.findings()) {
      List<String> cells = cells(finding);
      for (int at = 0; at < cells.size(); at++) {
        int width = length(cells.get(at));
        if (at == widest.size()) {
          widest.add(width);
        } else {
          widest.set(at, Math.max(width, widest.get(at)));
        }
      }
    }
    widths = List.copyOf(widest);
  }

  String line(Finding finding) {
    StringBuilder line = new StringBuilder(INDENT);
    List<String> cells = cells(finding);
    for (int at = 0; at < cells.size(); at++) {
      String cell = cells.get(at);
      line.append(cell).append(" ".repeat(widths.get(at) - length(cell) + 2));
    }
    return line.append(fitting(what(finding), length(line.toString()))).toString();
  }

  private String fitting(String what, int before) {
    int room = Math.max(LEAST, columns - before);
    if (columns == Console.ANY_WIDTH || length(what) <= room) {
      return what;
    }
    cut = true;
    return what.substring(0, what.offsetByCodePoints(0, room - 1)) + CUT;
  }

  private List<String> cells(Finding finding) {
    List<String> cells = new ArrayList<>();
    cells.add(finding.eventTime().map(Object::toString).orElse("-"));
    CloudTrailEvent last = last(finding);
    cells.add(last == null ? "-" : Objects.requireNonNullElse(last.awsRegion(), "-"));
    cells.add(last == null ? "-" : address(last));
    if (withActors) {
      cells.add(last == null ? "-" : finding.actor().displayName());
    }
    return cells.stream().map(ScreenTable::harmless).toList();
  }

  private String address(CloudTrailEvent event) {
    String address = event.sourceIPAddress();
    return address == null ? "-" : address + places.apply(event);
  }

  private static @Nullable CloudTrailEvent last(Finding finding) {
    List<CloudTrailEvent> events = finding.events();
    return events.isEmpty() ? null : events.get(events.size() - 1);
  }

  private static String what(Finding finding) {
    CloudTrailEvent last = last(finding);
    if (last == null) {
      // A row of a search, of which the events are not known.
      return ScreenTable.harmless(finding.values().toString());
    }
    String what = last.breadcrumb().what();
    int events = finding.events().size();
    return ScreenTable.harmless(events == 1 ? what : events + " events, at last " + what);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
