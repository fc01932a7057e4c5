package dev.breadcrumbs.cloudtrail.benchmarks.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A month of an account in which nothing bad happens: administrators, developers, Terraform,
 * builds, a scanner, backups, applications, and the roles of the services.
 *
 * @param events how many events there are
 * @param seed where the random numbers start
 */
public record NormalMonth(int events, long seed) {
  /**
   * Makes the events.
   *
   * @return the records in order of their times
   */
  public List<String> records() {
    Weighted<Actor> sessions = new Weighted<>();
    for (Actor actor : actors()) {
      sessions.add(actor.share() / actor.callsOfSession(), actor);
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<MonthEvent> made = new ArrayList<>();
    while (made.size() < events) {
      made.addAll(sessions.draw(random).session(random));
    }
    return made.subList(0, events).stream()
        .sorted(Comparator.comparingLong(MonthEvent::second))
        .map(MonthEvent::json)
        .toList();
  }

  /**
   * Returns who is at work.
   *
   * @return a line for each: a name, and what it does
   */
  public static List<String> people() {
    return actors().stream().map(actor -> actor.name() + ": " + actor.about()).toList();
  }

  private static List<Actor> actors() {
    List<JsonNode> calls = lines("calls.jsonl");
    return lines("actors.jsonl").stream().map(line -> Actor.of(line, calls)).toList();
  }

  private static List<JsonNode> lines(String name) {
    JsonMapper mapper = new JsonMapper();
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(NormalMonth.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(mapper.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
