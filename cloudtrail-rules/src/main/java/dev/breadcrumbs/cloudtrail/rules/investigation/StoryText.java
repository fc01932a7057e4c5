package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.util.List;

/** Prints a story as a tree. */
final class StoryText {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  private StoryText() {}

  static String of(Story story) {
    StoryText printer = new StoryText();
    printer.line("", StoryWords.title(story));
    story.sessions().forEach(each -> printer.session(story, each));
    StoryWords.sections(story).forEach(printer::list);
    return printer.text.toString();
  }

  private void session(Story story, StorySession each) {
    String indent = STEP.repeat(2 * Math.min(each.depth(), 20));
    text.append('\n');
    Session session = each.session();
    line(indent, StoryWords.part(each.part()) + session.id() + ", " + StoryWords.who(session));
    line(indent + STEP, StoryWords.use(session));
    for (StoryStep step : each.steps()) {
      line(indent + STEP, StoryWords.time(step.first()) + "  " + StoryWords.call(step));
      step.links().forEach(link -> line(indent + STEP + STEP, "=> " + StoryWords.link(link)));
    }
    StoryWords.apart(story, each).forEach(call -> line(indent + STEP, call));
    if (each.stepsLeftOut() > 0) {
      line(indent + STEP, "and " + each.stepsLeftOut() + " more calls, that there is no room for");
    }
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n');
      line("", title);
      lines.forEach(each -> line(STEP, each));
    }
  }

  private void line(String indent, String content) {
    text.append(indent).append(ScreenText.harmless(content)).append('\n');
  }
}
