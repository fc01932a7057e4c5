package dev.breadcrumbs.cloudtrail.query.reliability;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.query.FeedKind;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Searches for events whose values are chosen by somebody who means ill, each among 100 others. Run
 * in a process of its own with a small heap, it prints what became of each on every feed.
 */
public final class HostileValues {
  private static final Pattern REFUSED = Pattern.compile("'(\\w+) .*", Pattern.DOTALL);
  private static final int NEIGHBOURS = 50;

  private HostileValues() {}

  /**
   * A search.
   *
   * @param event the name of the hostile event
   */
  public record Row(String name, String event, String search) {}

  public static final List<Row> ROWS =
      List.of(
          new Row(
              "groups-of-two-arrays",
              "arrays",
              "* | stats count by requestParameters.a, requestParameters.b | stats count"),
          new Row(
              "values-in-groups",
              "arrays",
              "* | stats values(requestParameters.a) as v by requestParameters.b | stats count"),
          new Row(
              "list-in-groups",
              "arrays",
              "* | stats list(requestParameters.a) as v, dc(requestParameters.a) as d by requestParameters.b | stats count"),
          new Row(
              "top-of-two-arrays",
              "arrays",
              "* | top limit=3 requestParameters.a, requestParameters.b"),
          new Row(
              "rare-of-two-arrays",
              "arrays",
              "* | rare limit=3 requestParameters.a, requestParameters.b"),
          new Row(
              "chart-of-two-arrays",
              "arrays",
              "* | chart count over requestParameters.a by requestParameters.b"),
          new Row(
              "chart-of-values",
              "arrays",
              "* | chart values(requestParameters.a) over requestParameters.b"),
          new Row(
              "timechart-of-an-array",
              "arrays",
              "* | timechart span=1h limit=3 count by requestParameters.a"),
          new Row(
              "where-two-arrays",
              "arrays",
              "* | where 'requestParameters.a'='requestParameters.b' | stats count"),
          new Row(
              "where-two-arrays-less",
              "arrays",
              "* | where 'requestParameters.a'<'requestParameters.b' | stats count"),
          new Row(
              "eval-two-arrays",
              "arrays",
              "* | eval x=if('requestParameters.a'='requestParameters.b', 1, 0) | stats count"),
          new Row(
              "mvexpand-twice",
              "arrays",
              "* | mvexpand requestParameters.a | mvexpand requestParameters.b | stats count"),
          new Row(
              "mvexpand-thrice",
              "arrays",
              "* | eval c='requestParameters.a' | mvexpand c | mvexpand requestParameters.a | mvexpand requestParameters.b | table eventName"),
          new Row(
              "mvexpand-twice-on-rows",
              "arrays",
              "* | stats values(requestParameters.a) as x, values(requestParameters.b) as y | mvexpand x | mvexpand y | stats count"),
          new Row(
              "where-two-columns",
              "arrays",
              "* | stats values(requestParameters.a) as x, values(requestParameters.b) as y | where x=y"),
          new Row(
              "mvmap-in-mvmap",
              "arrays",
              "* | eval m=mvmap('requestParameters.a', mvmap('requestParameters.b', 'requestParameters.a'.'requestParameters.b')) | stats count(m) as m, count"),
          new Row(
              "mvfilter-in-mvmap",
              "arrays",
              "* | eval m=mvmap('requestParameters.a', mvcount(mvfilter(match('requestParameters.b', \"x\")))) | stats count(m) as m, count"),
          new Row(
              "mvappend-doubled",
              "arrays",
              "* | eval x='requestParameters.a' | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | eval x=mvappend(x, x) | stats count"),
          new Row(
              "mvzip-doubled",
              "arrays",
              "* | eval x=mvzip('requestParameters.a', 'requestParameters.b') | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | eval x=mvzip(x, x) | stats count"),
          new Row(
              "mvjoin-by-a-long-text",
              "agent",
              "* | eval x=mvjoin(mvappend(userAgent, userAgent, userAgent, userAgent), userAgent . userAgent . userAgent) | stats count"),
          new Row(
              "text-doubled",
              "agent",
              "* | eval x=userAgent | eval x=x+x | eval x=x+x | eval x=x+x | eval x=x+x | eval x=x+x | eval x=x+x | eval x=x+x | eval x=x+x | stats count"),
          new Row(
              "text-joined-doubled",
              "agent",
              "* | eval x=userAgent | eval x=x . x | eval x=x . x | eval x=x . x | eval x=x . x | eval x=x . x | eval x=x . x | eval x=x . x | eval x=x . x | stats count"),
          new Row(
              "replace-that-grows",
              "agent",
              "* | eval x=replace(userAgent, \"a\", \"aaaaaaaaaaaaaaaa\") | stats count"),
          new Row(
              "split-by-nothing",
              "agent",
              "* | eval x=split(userAgent . userAgent, \"\") | stats count"),
          new Row(
              "match-that-never-ends",
              "bait",
              "* | eval x=if(match(userAgent, \"(a+)+b\"), 1, 0) | stats count"),
          new Row(
              "rex-that-never-ends",
              "bait",
              "* | rex field=userAgent \"(?<z>(a+)+b)\" | stats count"),
          new Row("regex-that-never-ends", "bait", "* | regex userAgent=\"(a+)+b\" | stats count"),
          new Row(
              "replace-that-never-ends",
              "bait",
              "* | eval x=replace(userAgent, \"(a+)+b\", \"\") | stats count"),
          new Row(
              "where-like-many-stars",
              "bait",
              "* | where like(userAgent, \"%a%a%a%a%a%a%a%a%b\") | stats count"),
          new Row("search-many-stars", "bait", "userAgent=\"*a*a*a*a*a*a*a*a*b\" | stats count"),
          new Row(
              "format-of-a-time", "format", "* | eval x=strftime(_time, userAgent) | stats count"),
          new Row(
              "pattern-of-a-time",
              "format",
              "* | eval x=strptime(\"2026\", userAgent) | stats count"),
          new Row(
              "base-of-a-number", "format", "* | eval x=tonumber(\"1\", userAgent) | stats count"),
          new Row("width-of-printf", "format", "* | eval x=printf(userAgent, 1) | stats count"),
          new Row(
              "pattern-from-the-event",
              "pattern",
              "* | eval x=if(match(eventName, userAgent), 1, 0) | stats count"),
          new Row(
              "block-from-the-event",
              "pattern",
              "* | eval x=if(cidrmatch(userAgent, sourceIPAddress), 1, 0) | stats count"),
          new Row(
              "path-from-the-event",
              "pattern",
              "* | eval x=json_extract(\"{}\", userAgent) | stats count"),
          new Row(
              "range-from-the-event",
              "range",
              "* | eval x=mvrange(0, tonumber(userAgent)) | stats count"),
          new Row("names-with-a-star", "keys", "* | table requestParameters.* | stats count"),
          new Row(
              "rename-with-a-star", "keys", "* | rename requestParameters.* as p.* | stats count"),
          new Row(
              "stats-with-a-star",
              "keys",
              "* | stats values(requestParameters.*) as * by eventName | stats count"),
          new Row(
              "fieldsummary-of-keys",
              "keys",
              "* | fieldsummary | where field=\"eventName\" | table field, count"),
          new Row(
              "spath-of-a-text",
              "nested",
              "* | spath input=userAgent path=x.x.x.x output=y | stats count"),
          new Row("leaves-of-a-text", "nested", "\"deep\" | stats count"),
          new Row(
              "eventstats-of-arrays",
              "arrays",
              "* | eventstats values(requestParameters.a) as v by eventName | stats count"),
          new Row(
              "streamstats-of-arrays",
              "arrays",
              "* | streamstats window=50 values(requestParameters.a) as v | stats count"),
          new Row("transaction-by-arrays", "arrays", "* | transaction eventName | stats count"),
          new Row(
              "dedup-by-arrays",
              "arrays",
              "* | dedup requestParameters.a, requestParameters.b | stats count"),
          new Row("sort-of-long-texts", "agent", "* | sort userAgent | stats count"),
          new Row(
              "join-of-arrays",
              "arrays",
              "* | stats values(requestParameters.a) as a by eventName | join eventName [search * | stats values(requestParameters.b) as b by eventName] | stats count"),
          new Row(
              "makemv-of-a-text",
              "commas",
              "* | eval x=userAgent . userAgent | makemv delim=\",\" x | stats count"),
          new Row(
              "bin-of-numbers",
              "number",
              "* | eval x=tonumber(userAgent) | eval y=x*x*x*x | stats sum(y) as s | stats count"),
          new Row(
              "power-of-numbers",
              "number",
              "* | eval x=pow(tonumber(userAgent), 9999) | stats count"));

  private static final Map<String, String> EVENTS =
      Map.of(
          "arrays", parameters("\"a\":" + array("a") + ",\"b\":" + array("b")),
          "agent", agent("a".repeat(1_000_000)),
          "bait", agent("a".repeat(50_000) + "!"),
          "commas", agent("x,".repeat(1_000_000)),
          "format", agent("%999999999s%Y%".repeat(1_000)),
          "pattern", agent("(((("),
          "range", agent("1000000000"),
          "number", agent("9".repeat(900)),
          "nested", agent("{\\\"x\\\":".repeat(5_000) + "\\\"deep\\\"" + "}".repeat(5_000)),
          "keys", parameters(keys()));

  private static String parameters(String members) {
    return event("Evil", "curl/8.5", members);
  }

  private static String agent(String text) {
    return event("Evil", text, "\"a\":\"x\"");
  }

  private static String event(String name, String agent, String members) {
    return "{\"eventVersion\":\"1.11\",\"eventName\":\""
        + name
        + "\",\"eventTime\":\"2026-03-10T10:00:00Z\",\"sourceIPAddress\":\"192.0.2.7\","
        + "\"userAgent\":\""
        + agent
        + "\",\"requestParameters\":{"
        + members
        + "}}";
  }

  private static String array(String name) {
    return IntStream.range(0, 10_000)
        .mapToObj(number -> "\"" + name + number + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String keys() {
    return IntStream.range(0, 9_000)
        .mapToObj(number -> "\"k" + number + "\":\"v\"")
        .collect(Collectors.joining(","));
  }

  private static CloudTrailSource source(String evil) {
    String neighbour = event("GetObject", "aws-cli/2.15", "\"a\":\"x\",\"b\":\"y\"") + "\n";
    String lines =
        neighbour.repeat(NEIGHBOURS)
            + (evil.isEmpty() ? "" : evil + "\n")
            + neighbour.repeat(NEIGHBOURS);
    return CloudTrail.read(lines.getBytes(StandardCharsets.UTF_8), "events.json");
  }

  /** What became of a search: taken, its event alone, or refused with the command's name. */
  private static String outcome(Row row, FeedKind feed) {
    TableQuery search = Spl.parse(row.search());
    RunOptions options = RunOptions.threads(2);
    Table without = feed.run(search, source(""), options);
    try {
      Table with = feed.run(search, source(EVENTS.get(row.event())), options);
      List<ReadProblem> problems = with.report().problems();
      if (problems.isEmpty()) {
        return "taken";
      }
      boolean told = problems.size() == 1 && problems.get(0).kind() == ProblemKind.TOO_COSTLY;
      if (!told) {
        return "other: " + problems;
      }
      return with.rows().equals(without.rows()) ? "its event" : "told";
    } catch (SearchException e) {
      Matcher refused = REFUSED.matcher(String.valueOf(e.getMessage()));
      return refused.matches() ? "refused: " + refused.group(1) : "other: " + e.getMessage();
    }
  }

  /** Prints a line for each row and feed. */
  public static void main(String[] arguments) {
    for (Row row : ROWS) {
      for (FeedKind feed : FeedKind.values()) {
        System.out.println(row.name() + "\t" + feed + "\t" + outcome(row, feed));
      }
    }
  }
}
