package dev.breadcrumbs.cloudtrail.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param heading its heading
 * @param search the search that made it; empty if none did
 * @param cells what is in it
 * @param notes what is to be told beside it
 */
record TableSection(String heading, String search, Cells cells, List<String> notes)
    implements Section {
  TableSection {
    notes = List.copyOf(notes);
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    int most = json.limits().rows();
    json.startObject("table", heading);
    json.text("search", search);
    json.texts("columns", cells.columns());
    json.startArray("numeric");
    for (boolean numeric : cells.numeric()) {
      json.number(numeric ? 1 : 0);
    }
    json.endArray();
    json.startArray("rows");
    for (List<@Nullable String> row :
        cells.rows().subList(0, Math.min(most, cells.rows().size()))) {
      json.startArray();
      for (@Nullable String cell : row) {
        json.text(cell);
      }
      json.endArray();
    }
    json.endArray();
    json.texts("notes", notesWithin(most));
    json.endObject();
  }

  private List<String> notesWithin(int most) {
    List<String> all = new ArrayList<>(notes);
    if (cells.rows().size() > most) {
      all.add(0, Words.cut(most, cells.rows().size(), "row"));
    }
    return all;
  }
}
