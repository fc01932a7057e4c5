package dev.breadcrumbs.cloudtrail.report;

import java.io.IOException;
import java.util.List;

/** Paragraphs. */
record TextSection(String heading, List<String> paragraphs) implements Section {
  TextSection {
    paragraphs = List.copyOf(paragraphs);
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    json.startObject("text", heading);
    json.texts("paragraphs", paragraphs);
    json.endObject();
  }
}
