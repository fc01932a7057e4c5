package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.query.LeftOut;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a table looks, with what it does not show. */
final class ShownTable {
  private ShownTable() {}

  static Shown of(Table table, int columns, int rows) {
    Table part = table.head(rows);
    Shown shown = new Shown(part.toText(columns), part.toHtml());
    return shown.above(notes(table, rows));
  }

  private static Shown notes(Table table, int rows) {
    List<String> notes = new ArrayList<>();
    if (table.isEmpty()) {
      notes.add("no rows");
    }
    if (table.size() > rows) {
      int more = table.size() - rows;
      notes.add(String.format(Locale.ROOT, "... and %,d more rows, of %,d", more, table.size()));
    }
    for (LeftOut each : table.leftOut()) {
      notes.add(each.toString());
    }
    if (table.report().problemCount() > 0) {
      notes.add("read: " + table.report());
    }
    return lines(notes);
  }

  static Shown lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (String line : lines) {
      text.append(Html.harmless(line)).append('\n');
      html.append(Html.line(line));
    }
    return new Shown(text.toString(), html.toString());
  }
}
