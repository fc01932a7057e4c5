package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of events or rows at one command of a run that counted them; see {@link
 * RunOptions#counting()}. Immutable.
 */
public final class CommandCount {
  private final String command;
  private final long in;
  private final long out;
  private final Map<String, Long> missing;

  CommandCount(String command, long in, long out, Map<String, Long> missing) {
    this.command = command;
    this.in = in;
    this.out = out;
    this.missing = Map.copyOf(missing);
  }

  /**
   * Gives the command.
   *
   * @return its text in Splunk's language
   */
  public String command() {
    return command;
  }

  /**
   * Tells how many events or rows came to the command.
   *
   * @return the number
   */
  public long in() {
    return in;
  }

  /**
   * Tells how many events or rows it handed on.
   *
   * @return the number
   */
  public long out() {
    return out;
  }

  /**
   * Tells how many were in no group as they lack a field that the command groups by. What lacks
   * several counts for the first.
   *
   * @return numbers by the names of the fields; empty if none was left out so
   */
  public Map<String, Long> missing() {
    return missing;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandCount count
        && count.command.equals(command)
        && count.in == in
        && count.out == out
        && count.missing.equals(missing);
  }

  @Override
  public int hashCode() {
    return Objects.hash(command, in, out, missing);
  }

  /**
   * Gives the counts for people.
   *
   * @return for example {@code stats count by userName: 100 in, 7 out; 42 joined no group: no
   *     userName}
   */
  @Override
  public String toString() {
    return command
        + ": "
        + in
        + " in, "
        + out
        + " out"
        + missing.keySet().stream()
            .sorted()
            .map(name -> "; " + missing.get(name) + " joined no group: no " + name)
            .collect(Collectors.joining());
  }

  /** The counts of all commands of a run. */
  static List<CommandCount> of(List<String> commands, RunCounts counts) {
    List<CommandCount> all = new ArrayList<>();
    for (int at = 0; at < commands.size(); at++) {
      Map<String, Long> missing = new LinkedHashMap<>(counts.missing(at));
      all.add(new CommandCount(commands.get(at), counts.at(at), counts.at(at + 1), missing));
    }
    return List.copyOf(all);
  }
}
