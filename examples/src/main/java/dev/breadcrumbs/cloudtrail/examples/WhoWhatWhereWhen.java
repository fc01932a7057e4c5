package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.Actor;
import dev.breadcrumbs.cloudtrail.model.Breadcrumb;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;

/** Who made a key pair, where and when? One record, read as an analyst would. */
final class WhoWhatWhereWhen {
  private WhoWhatWhereWhen() {}

  public static void main(String[] arguments) {
    for (CloudTrailEvent event :
        events().filter(EVENT_NAME.eq("CreateKeyPair")).list(BundledLogs.readOr(arguments))) {
      Breadcrumb breadcrumb = event.breadcrumb();
      System.out.println("who    " + breadcrumb.who());
      System.out.println("what   " + breadcrumb.what());
      System.out.println("where  " + breadcrumb.where());
      System.out.println("when   " + breadcrumb.when());
      System.out.println("went   " + breadcrumb.outcome());

      Actor actor = event.actor();
      System.out.println();
      System.out.println("kind of actor    " + actor.kind().text());
      System.out.println("second factor    " + actor.mfa().text());
      System.out.println("in the console   " + event.isFromConsole());
      System.out.println("key pair         " + event.requestParameter("keyName").orElse("-"));
      System.out.println(
          "fingerprint      " + event.at("responseElements.keyFingerprint").asText());
    }
  }
}
