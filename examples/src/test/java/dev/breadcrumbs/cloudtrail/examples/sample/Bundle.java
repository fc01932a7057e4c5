package dev.breadcrumbs.cloudtrail.examples.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The records of the bundled sample set, read with Jackson alone. */
record Bundle(List<JsonNode> records) {
  static final Path FOLDER = Path.of("sample-logs");

  static Bundle read() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> records = new ArrayList<>();
    for (String text : texts(FOLDER).values()) {
      mapper.readTree(text).get("Records").forEach(records::add);
    }
    return new Bundle(records);
  }

  /** The inflated text of each log file below a folder, by relative path. */
  static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(".json.gz")).toList()) {
        texts.put(folder.relativize(path).toString().replace('\\', '/'), inflate(path));
      }
    }
    return texts;
  }

  Bundle where(Predicate<JsonNode> condition) {
    return new Bundle(records.stream().filter(condition).toList());
  }

  Bundle named(String... eventNames) {
    return where(record -> List.of(eventNames).contains(record.path("eventName").asText()));
  }

  Bundle of(String userName) {
    return where(record -> record.at("/userIdentity/userName").asText().equals(userName));
  }

  List<String> texts(String pointer) {
    return records.stream().map(record -> record.at(pointer).asText()).toList();
  }

  /** How often each value stands at a pointer; the empty text where none does. */
  Map<String, Long> countBy(String pointer) {
    return texts(pointer).stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  double share(Predicate<JsonNode> condition) {
    return (double) where(condition).records.size() / records.size();
  }

  private static String inflate(Path path) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
