package dev.breadcrumbs.cloudtrail.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The texts that the reader's browser searches: one for each section of a page. */
final class SearchIndex {
  private final List<Map<String, String>> sections = new ArrayList<>();

  void add(Document document, String html) {
    String page = document.page();
    String heading = document.title();
    StringBuilder text = new StringBuilder();
    for (Element element : Jsoup.parseBodyFragment(html).body().children()) {
      if (element.normalName().matches("h[23]")) {
        put(page, document.title(), heading, text);
        page = document.page() + "#" + element.id();
        heading = element.text();
      }
      text.append(element.text()).append('\n');
    }
    put(page, document.title(), heading, text);
  }

  private void put(String page, String title, String heading, StringBuilder text) {
    sections.add(Map.of("page", page, "title", title, "heading", heading, "text", text.toString()));
    text.setLength(0);
  }

  /** A script, so that a page that is opened as a file has it, too. */
  String script() throws JsonProcessingException {
    return "const SECTIONS = " + new ObjectMapper().writeValueAsString(sections) + ";\n";
  }
}
