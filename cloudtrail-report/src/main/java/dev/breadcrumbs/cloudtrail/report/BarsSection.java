package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A bar for each row of a table.
 *
 * @param heading its heading
 * @param table what it shows: names in the first column
 * @param number the column that gives the lengths
 */
record BarsSection(String heading, Table table, String number) implements Section {
  static BarsSection of(String heading, Table table) {
    List<String> columns = table.columns();
    String number =
        columns.stream()
            .skip(1)
            .filter(column -> table.isEmpty() || TableCells.isNumeric(table, column))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no column of numbers behind the first; this table has " + columns));
    return new BarsSection(heading, table, number);
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    int most = json.limits().rows();
    String name = table.columns().get(0);
    json.startObject("bars", heading);
    json.texts("columns", List.of(name, number));
    json.startArray("rows");
    for (Row row : table.rows().subList(0, Math.min(most, table.size()))) {
      json.startArray();
      json.text(row.find(name).orElse(null));
      json.text(row.find(number).orElse(null));
      json.endArray();
    }
    json.endArray();
    List<String> notes = new ArrayList<>(RunAccount.leftOut(table));
    if (table.size() > most) {
      notes.add(Words.cut(most, table.size(), "row"));
    }
    json.texts("notes", notes);
    json.endObject();
  }
}
