package dev.breadcrumbs.cloudtrail.query.internal.spl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Splunk's commands that are not there, each with the reason and with what to use instead. */
public final class MissingCommands {
  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "it reads summaries and indexes that a Splunk server keeps",
              "search the events and count them with stats: eventName=ConsoleLogin | stats count by"
                  + " userName",
              "tstats datamodel pivot from mstats mcatalog mpreview msearch tscollect walklex"
                  + " loadjob savedsearch metasearch mcollect meventcollect sitop sirare sistats sichart"
                  + " sitimechart overlap collect"),
          new Group(
              "it trains or applies a model, or guesses",
              "write the measure out: eventstats avg(count) as usual, stdev(count) as spread | where"
                  + " count > usual + 3 * spread",
              "fit apply anomalydetection anomalies anomalousvalue outlier predict x11 cluster kmeans"
                  + " findkeywords associate correlate arules analyzefields cofilter contingency"
                  + " ctable typelearner findtypes erex summary score sample listmodels"
                  + " deletemodel trendline relevancy"),
          new Group(
              "it runs one search for each row",
              "put a search in brackets among the terms of search, or use join or lookup",
              "map"),
          new Group(
              "it takes the events of several sources",
              "give all files to one run, and use OR, append puts rows behind others",
              "multisearch union set selfjoin appendpipe appendcols diff"),
          new Group(
              "it asks a Splunk server about itself",
              "use inspect of hunt, or the report of a run",
              "rest metadata dbinspect eventcount history audit typeahead addinfo localop"
                  + " redistribute require noop rtorder"),
          new Group(
              "it acts on other systems, and a search here only reads",
              "hand the rows of the Table to code of your own, outputlookup writes where the host says",
              "sendemail sendalert outputcsv outputtext dump delete script run"
                  + " dbxquery dbxoutput dbxlookup crawl"),
          new Group(
              "it draws, or marks what is shown",
              "print the Table, or hand its rows to what draws",
              "geostats geom geomfilter gauge highlight iconify abstract scrub fieldformat reltime"
                  + " rangemap tojson"),
          new Group(
              "fields are taken out of events already: CloudTrail's are JSON",
              "name the field, or use spath, rex or makemv",
              "extract kv multikv xmlkv xpath xmlunescape kvform tags typer fromjson"),
          new Group(
              "it makes events or rows of nothing",
              "use inputlookup, or a LookupTable.of rows",
              "makeresults gentimes inputcsv"),
          new Group(
              "it turns rows into columns whose names only the run would find",
              "use chart COUNT over FIELD by FIELD, or transpose the Table's rows in Java",
              "transpose untable xyseries timewrap makecontinuous"),
          new Group(
              "it is not written yet",
              "use streamstats with a window, or eval: streamstats current=f window=1 last(count) as"
                  + " before | eval change=count-before",
              "delta accum autoregress filldown concurrency"),
          new Group(
              "it is not written yet",
              "use eval: the same with if, case, coalesce, replace and mvmap",
              "foreach replace strcat setfields"),
          new Group(
              "it is not written yet", "use dedup, stats by or sort", "uniq searchtxn folderize"));

  private static final Map<String, Missing> ALL = all();

  private MissingCommands() {}

  /** Why a command is not there, and what does the same. */
  public record Missing(String reason, String instead) {}

  /** Commands that are not there for one reason. */
  private record Group(String reason, String instead, String names) {}

  private static Map<String, Missing> all() {
    Map<String, Missing> all = new TreeMap<>();
    for (Group group : GROUPS) {
      for (String name : group.names.split(" ")) {
        all.put(name, new Missing(group.reason, group.instead));
      }
    }
    return all;
  }

  public static Map<String, Missing> byName() {
    return Map.copyOf(ALL);
  }

  /** What to tell who uses a command; null if it is none of these. */
  static @Nullable String refusal(String name) {
    Missing missing = ALL.get(name.toLowerCase(Locale.ROOT));
    return missing == null
        ? null
        : "there is no " + name + " here: " + missing.reason + "; " + missing.instead;
  }
}
