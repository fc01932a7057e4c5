package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;

/**
 * How did the calls go? A record of a call that succeeded has no errorCode, so that the raw field
 * gives it no row; Splunk's field of that name says success.
 */
final class ErrorsByCode {
  private ErrorsByCode() {}

  public static void main(String[] arguments) {
    CloudTrailSource source = BundledLogs.readOr(arguments);

    System.out.println("errorCode as recorded:");
    callsBy(ERROR_CODE).run(source).print();

    System.out.println("\nerrorCode as Splunk has it:");
    callsBy(Vocabulary.SPLUNK.field("errorCode")).run(source).print();
  }

  private static TableQuery callsBy(Field field) {
    return events().stats(count()).by(field).sort(desc("count")).head(3);
  }
}
