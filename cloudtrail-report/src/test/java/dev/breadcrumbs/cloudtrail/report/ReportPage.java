package dev.breadcrumbs.cloudtrail.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML of a report, taken apart as a browser would. */
record ReportPage(String html, Document document) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ReportPage of(Report report) {
    String html = report.toHtml();
    return new ReportPage(html, Jsoup.parse(html));
  }

  JsonNode sections() {
    return json("report-sections").get("sections");
  }

  JsonNode section(String kind) {
    return StreamSupport.stream(sections().spliterator(), false)
        .filter(section -> section.get("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  JsonNode events() {
    return json("report-events");
  }

  JsonNode json(String id) {
    try {
      return MAPPER.readTree(document.getElementById(id).data());
    } catch (IOException e) {
      throw new AssertionError("no JSON in " + id, e);
    }
  }

  String policy() {
    return document.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  /** The scripts that run. */
  List<Element> scripts() {
    return document.select("script:not([type])");
  }

  static List<String> notes(JsonNode section) {
    return StreamSupport.stream(section.get("notes").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
