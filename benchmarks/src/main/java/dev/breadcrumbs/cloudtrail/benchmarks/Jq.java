package dev.breadcrumbs.cloudtrail.benchmarks;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The system's jq, fed by cat or zcat; it prints each row as an array of texts. */
final class Jq implements Program {
  @Override
  public String name() {
    return "jq";
  }

  @Override
  public Set<Search> searches(Form form, int threads) {
    if (form == Form.LOADED || threads > 1) {
      return Set.of();
    }
    return EnumSet.of(Search.LOGINS, Search.ERRORS, Search.DENIED);
  }

  @Override
  public List<String> commandLine(Search search, Form form, Path corpus, int threads) {
    boolean compressed = form == Form.GZ;
    String script =
        String.format(
            Locale.ROOT,
            "find \"$1\" -type f -exec %s {} + | jq -nc \"$2\"",
            compressed ? "zcat" : "cat");
    String filter = filter(search, compressed ? "inputs.Records[]" : "inputs");
    return List.of("sh", "-c", script, "sh", form.stored().folder(corpus).toString(), filter);
  }

  private static String filter(Search search, String events) {
    return switch (search) {
      case LOGINS ->
          String.format(
              Locale.ROOT,
              """
              [%s | select(.eventName == "ConsoleLogin") | [.userIdentity.userName, .additionalEventData.MFAUsed]
                | select(all(. != null))] | group_by(.)[] | .[0] + [length | tostring]\
              """,
              events);
      case ERRORS ->
          String.format(
              Locale.ROOT,
              """
              reduce (%s | .errorCode // "success") as $code ({}; .[$code] += 1)
                | to_entries | sort_by(-.value)[] | [.key, (.value | tostring)]\
              """,
              events);
      case DENIED ->
          String.format(
              Locale.ROOT,
              """
              %s | select(.errorCode == "AccessDenied")
                | [.awsRegion, .eventName, .userIdentity.userName, .sourceIPAddress, .userAgent, .errorMessage]
                | map(. // "")\
              """,
              events);
      case WORD, COMMON_WORD, COMMON_VALUE, EVERYTHING ->
          throw new IllegalArgumentException("jq is not asked for " + search);
    };
  }

  @Override
  public String fingerprint(Path output) throws IOException {
    ObjectReader reader = new JsonMapper().readerForListOf(String.class);
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      rows.add(reader.readValue(line));
    }
    return new Answer(rows).fingerprint();
  }
}
