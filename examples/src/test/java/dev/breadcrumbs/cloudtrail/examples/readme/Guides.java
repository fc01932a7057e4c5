package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.Tuning;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** The code of docs/guide. */
final class Guides {
  private Guides() {}

  static void embed(Path logs) {
    // snippet: embed
    TableQuery logins =
        events().filter(EVENT_NAME.eq("ConsoleLogin")).stats(count()).by(USER_NAME, MFA_USED);
    RuleEngine engine = RuleEngine.of(Catalogue.all()); // once, for all requests and threads

    LoadedEvents events = CloudTrail.load(logs); // or CloudTrail.read: then each run reads anew
    Table table = logins.run(events);
    Evaluation evaluation = engine.evaluate(events);

    table.print();
    System.out.println(evaluation.report()); // and evaluation.findings(), by time
    // end
  }

  static void alert(Path logs) {
    // snippet: alert
    TableQuery refused =
        Spl.parse(
            """
            earliest=-1h@h latest=@h errorCode=*UnauthorizedOperation
            | stats count, dc(eventName) as calls by actor
            | where count >= 10
            """);
    Instant now = Instant.parse("2018-07-26T17:05:00Z"); // Instant.now(), in a job of each hour
    for (Row row : refused.run(CloudTrail.read(logs), RunOptions.DEFAULT.now(now))) {
      System.out.println("ALERT " + row.text("actor") + " was refused " + row.number("count"));
    }
    // end
  }

  static void alertOnce(Path logs) {
    // snippet: alert as a rule
    Rule refusedOften =
        Rule.rule("refused-often")
            .title("Refused ten times in an hour")
            .level(Level.HIGH)
            .dedupBy(ACTOR)
            .search(
                events()
                    .filter(ERROR_CODE.endsWith("UnauthorizedOperation"))
                    .stats(count())
                    .by(ACTOR)
                    .filter(at("count").ge(10)),
                Duration.ofHours(1));
    Tuning tuning = Tuning.NONE.suppress("refused-often", Duration.ofHours(6));

    RuleEngine engine = RuleEngine.of(refusedOften).tuned(tuning);
    engine
        .evaluate(CloudTrail.read(logs))
        .forEach(finding -> System.out.println(finding.level().text() + " " + finding.dedupKey()));
    // end
  }

  static void places(Path zip, InputStream stream) {
    // snippet: places
    CloudTrailLogs archive = CloudTrail.read(zip); // folders, files, zip, tar, gzip, CSV
    CloudTrailLogs piped = CloudTrail.read(stream, "standard input"); // what you have open

    for (CloudTrailLogs logs : List.of(archive, piped)) {
      Table table = events().stats(count()).by(AWS_REGION).sort(desc("count")).head(1).run(logs);
      System.out.println(table.first() + ", " + table.report());
    }
    // end
  }

  // snippet: database
  /** A row of a table of yours; it is opened when it is read, and closed after that. */
  record ArchivedFile(long key, Database database) implements LogFile {
    @Override
    public String name() {
      return "archive row " + key; // stands in reports, and in the origin of each event
    }

    @Override
    public InputStream open() throws IOException {
      return new ByteArrayInputStream(database.payload(key)); // or a Blob's stream
    }
  }

  // end

  /** What stands for a database in the document. */
  interface Database {
    byte[] payload(long key) throws IOException;
  }

  static ReadReport database(Database database) {
    return CloudTrail.read(List.of(new ArchivedFile(1, database), new ArchivedFile(2, database)))
        .inspect();
  }

  // snippet: kafka
  /** Takes what a poll has brought: one event a message, as AWS recorded it. */
  static String onMessages(Iterable<byte[]> values, RuleStream rules) {
    values.forEach(rules::onRecord);
    return rules.snapshot(); // keep it beside the offsets: RuleEngine.restore goes on from there
  }

  /** The same where a message is an envelope: a log file, or what a subscription delivers. */
  static ReadReport onEnvelope(byte[] value, String place, RuleStream rules) {
    return CloudTrail.read(value, place).forEach(rules::onEvent);
  }

  // end

  static void bigFolder(Path logs, ExecutorService executor) {
    // snippet: big folder
    RunOptions options = RunOptions.threads(2).memory(256L << 20); // bytes, for groups and rows
    CloudTrailLogs source =
        CloudTrail.read(logs)
            .onProblem(ProblemPolicy.COLLECT)
            .limits(ReadLimits.DEFAULT.withRecordBytes(4 << 20));

    Table table = events().stats(count()).by(EVENT_NAME).sort(desc("count")).run(source, options);
    System.out.println(table.size() + " rows, " + table.report());

    RunOptions ofTheService = RunOptions.on(executor, 2); // your threads, two tasks at a time
    System.out.println(events().stats(count()).run(source, ofTheService).first());
    // end
  }

  static void mapped(Map<String, Object> decoded) {
    // snippet: from maps
    CloudTrailEvent event = CloudTrailEvent.of(decoded); // what your own parser made of a record
    System.out.println(event.breadcrumb());
    System.out.println(RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.of(event)).report());
    // end
  }
}
