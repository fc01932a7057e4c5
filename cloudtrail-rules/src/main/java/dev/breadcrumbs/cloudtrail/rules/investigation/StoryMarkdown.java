package dev.breadcrumbs.cloudtrail.rules.investigation;

import dev.breadcrumbs.cloudtrail.query.internal.print.MarkdownTable;
import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a story as Markdown. What log content could say in Markdown is taken from it. */
final class StoryMarkdown {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#!|~&]");

  private final StringBuilder text = new StringBuilder();

  private StoryMarkdown() {}

  static String of(Story story) {
    StoryMarkdown printer = new StoryMarkdown();
    printer.heading("# ", StoryWords.title(story));
    story.sessions().forEach(each -> printer.session(story, each));
    StoryWords.sections(story).forEach(printer::list);
    return printer.text.toString();
  }

  private void heading(String marks, String title) {
    text.append(marks).append(plain(title)).append("\n\n");
  }

  private void session(Story story, StorySession each) {
    Session session = each.session();
    heading("## ", StoryWords.part(each.part()) + session.id());
    text.append(plain(StoryWords.who(session) + "; " + StoryWords.use(session))).append("\n\n");
    printSteps(each);
    List<String> apart = StoryWords.apart(story, each);
    if (!apart.isEmpty()) {
      printLines(apart);
    }
  }

  private void printSteps(StorySession each) {
    if (each.steps().isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (StoryStep step : each.steps()) {
      String links = step.links().stream().map(StoryWords::link).collect(Collectors.joining("; "));
      rows.add(List.of(StoryWords.time(step.first()), StoryWords.call(step), links));
    }
    text.append(MarkdownTable.of(List.of("time", "call", "led to"), rows)).append('\n');
    if (each.stepsLeftOut() > 0) {
      text.append("and ").append(each.stepsLeftOut());
      text.append(" more calls, that there is no room for\n\n");
    }
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      heading("## ", title);
      printLines(lines);
    }
  }

  private void printLines(List<String> lines) {
    lines.forEach(each -> text.append("- ").append(plain(each)).append('\n'));
    text.append('\n');
  }

  private static String plain(String content) {
    return MARKS.matcher(ScreenText.harmless(content)).replaceAll("\\\\$0");
  }
}
