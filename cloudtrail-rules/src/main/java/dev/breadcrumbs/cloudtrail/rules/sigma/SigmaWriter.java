package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Presentation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes rules as documents of Sigma. For one rule. */
final class SigmaWriter {
  private static final Map<String, Object> LOG_SOURCE = logSource();

  private final List<Map<String, Object>> documents = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private SigmaWriter() {}

  static SigmaText write(Rule rule) {
    SigmaWriter writer = new SigmaWriter();
    try {
      writer.add(rule);
    } catch (Inexpressible e) {
      writer.leftOut.add(e.what());
      return new SigmaText("", writer.leftOut);
    }
    return new SigmaText(writer.yaml(), writer.leftOut);
  }

  private void add(Rule rule) {
    if (rule instanceof EventRule single) {
      addSingle(single, rule.id());
    } else if (rule instanceof CorrelationRule correlation) {
      addCorrelation(correlation);
    } else {
      throw new Inexpressible("all of it: " + rule.getClass().getSimpleName() + " has no like");
    }
  }

  private void addSingle(EventRule rule, String id) {
    Map<String, Object> document = header(rule.metadata(), id);
    document.put("logsource", LOG_SOURCE);
    document.put("detection", new DetectionWriter(leftOut).write(rule.condition()));
    putFields(document, rule.metadata().presentation());
    documents.add(document);
  }

  /** A part that is no rule of its own carries the correlation's metadata, and needs an own id. */
  private void addCorrelation(CorrelationRule correlation) {
    List<String> ids = new ArrayList<>();
    for (int at = 0; at < correlation.parts().size(); at++) {
      Rule part = correlation.parts().get(at).rule();
      boolean own = !part.id().equals(correlation.id());
      String id = own ? part.id() : correlation.id() + "-part-" + (at + 1);
      if (!own && part instanceof EventRule single) {
        addPart(single, correlation.title() + ", part " + (at + 1), id);
      } else if (!ids.contains(id)) {
        add(part);
      }
      if (correlation.condition() != null && !ids.contains(id)) {
        documents.get(documents.size() - 1).put("name", CorrelationWriter.nameOf(id));
      }
      ids.add(id);
    }
    Map<String, Object> document = header(correlation.metadata(), correlation.id());
    document.put("correlation", CorrelationWriter.section(correlation, ids, leftOut));
    putFields(document, correlation.metadata().presentation());
    documents.add(document);
  }

  private void addPart(EventRule part, String title, String id) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", title);
    document.put("id", id);
    document.put("logsource", LOG_SOURCE);
    document.put("detection", new DetectionWriter(leftOut).write(part.condition()));
    documents.add(document);
  }

  private Map<String, Object> header(RuleMetadata metadata, String id) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("title", metadata.title());
    header.put("id", id);
    header.put("status", metadata.status().text());
    put(header, "description", metadata.description());
    put(header, "references", metadata.references());
    put(header, "author", metadata.author());
    put(header, "date", metadata.date());
    put(header, "tags", metadata.tags());
    put(header, "falsepositives", metadata.falsePositives());
    header.put("level", metadata.level().text());
    note(!metadata.nextSteps().isEmpty(), "the next steps");
    note(!metadata.needs().isEmpty(), "that it rests without the lists " + metadata.needs());
    note(!metadata.supersedes().isEmpty(), "that it supersedes " + metadata.supersedes());
    return header;
  }

  private static void put(Map<String, Object> header, String key, String text) {
    if (!text.isEmpty()) {
      header.put(key, text);
    }
  }

  private static void put(Map<String, Object> header, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      header.put(key, texts);
    }
  }

  private void putFields(Map<String, Object> document, Presentation presentation) {
    List<String> names = new ArrayList<>();
    for (Field field : presentation.context()) {
      try {
        names.add(ItemWriter.name(field));
      } catch (Inexpressible e) {
        leftOut.add("in what a finding shows, " + e.what());
      }
    }
    put(document, "fields", names);
    note(!presentation.title().isEmpty(), "the title of findings");
    note(!presentation.levels().isEmpty(), "levels that depend on the event");
    note(!presentation.dedupBy().isEmpty(), "by which fields findings are the same case");
  }

  private void note(boolean applies, String what) {
    if (applies) {
      leftOut.add(what);
    }
  }

  private static Map<String, Object> logSource() {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("product", "aws");
    source.put("service", "cloudtrail");
    return source;
  }

  private String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setExplicitStart(documents.size() > 1);
    options.setDereferenceAliases(true);
    return new Yaml(options).dumpAll(documents.iterator());
  }
}
