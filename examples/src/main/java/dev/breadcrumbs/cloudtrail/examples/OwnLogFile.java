package dev.breadcrumbs.cloudtrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** How are logs read from where no file is, such as rows of a database? By a LogFile of our own. */
final class OwnLogFile {
  /** Stands for a row with a key and a payload; it is opened only when it is read. */
  record ArchiveRow(long key, String payload) implements LogFile {
    @Override
    public String name() {
      return "archive row " + key;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(payload.getBytes(UTF_8));
    }
  }

  private static final List<ArchiveRow> ARCHIVE =
      List.of(
          new ArchiveRow(
              1,
              """
              {"eventTime": "2026-03-01T09:12:44Z", "eventSource": "iam.amazonaws.com",
               "eventName": "CreateAccessKey", "awsRegion": "us-east-1",
               "sourceIPAddress": "192.0.2.17",
               "userIdentity": {"type": "IAMUser", "userName": "mallory"},
               "requestParameters": {"userName": "backup"}}
              """),
          new ArchiveRow(2, "{\"eventName\": \"ListU"));

  private OwnLogFile() {}

  public static void main(String[] arguments) {
    RuleEngine rules = RuleEngine.of(Catalogue.all());

    System.out.println(rules.evaluate(CloudTrail.read(ARCHIVE)).findings().get(0));
    CloudTrail.read(ARCHIVE).inspect().problems().forEach(System.out::println);
  }
}
