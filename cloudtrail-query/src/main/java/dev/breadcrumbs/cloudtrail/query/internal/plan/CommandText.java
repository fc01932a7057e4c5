package dev.breadcrumbs.cloudtrail.query.internal.plan;

import java.util.ArrayList;
import java.util.List;

/** A search as text: its commands joined by bars, the first of them a search for events. */
public final class CommandText {
  private CommandText() {}

  /** A search within another. */
  public static String within(CommandList subsearch) {
    String text = subsearch.toString();
    return text.startsWith("|") ? "[" + text + "]" : "[search " + text + "]";
  }

  /** Each command as it is written at its place. */
  public static List<String> commands(List<Command> commands) {
    List<String> texts = new ArrayList<>();
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      texts.add(command.reading(shape::spell).toString());
      shape = command.after(shape);
    }
    return texts;
  }

  static String of(List<Command> commands) {
    StringBuilder text = new StringBuilder();
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      Command spelled = command.reading(shape::spell);
      text.append(text.isEmpty() ? spelled.textAtBegin() : " | " + spelled);
      shape = command.after(shape);
    }
    return text.isEmpty() ? "*" : text.toString();
  }
}
