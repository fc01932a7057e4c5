package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandTally;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The number of events or rows that entered and left one command of a run that counted them; see
 * {@link RunOptions#counting()}. Immutable.
 */
public final class CommandCount {
  private final CommandTally tally;

  CommandCount(CommandTally tally) {
    this.tally = tally;
  }

  /**
   * Returns the command.
   *
   * @return its text in Splunk's language
   */
  public String command() {
    return tally.command();
  }

  /**
   * Returns how many events or rows entered the command.
   *
   * @return the number
   */
  public long in() {
    return tally.in();
  }

  /**
   * Returns how many events or rows left the command.
   *
   * @return the number
   */
  public long out() {
    return tally.out();
  }

  /**
   * Returns how many joined no group because they lack a field that the command groups by. Those
   * that lack several are counted under the first.
   *
   * @return numbers by field name; empty if none was left out for this reason
   */
  public Map<String, Long> missing() {
    return tally.missing();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandCount count && count.tally.equals(tally);
  }

  @Override
  public int hashCode() {
    return tally.hashCode();
  }

  /**
   * Returns the counts in readable form.
   *
   * @return for example {@code stats count by userName: 100 in, 7 out; 42 joined no group: no
   *     userName}
   */
  @Override
  public String toString() {
    return command()
        + ": "
        + in()
        + " in, "
        + out()
        + " out"
        + missing().keySet().stream()
            .sorted()
            .map(name -> "; " + missing().get(name) + " joined no group: no " + name)
            .collect(Collectors.joining());
  }
}
