package dev.breadcrumbs.cloudtrail.examples;

import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** From which places do people sign in? With a city database of your own, GeoIP2 or GeoLite2. */
final class LoginPlaces {
  private static final String SEARCH =
      """
      eventName=ConsoleLogin
      | iplocation src_ip
      | fillnull value="unknown" Country, City
      | stats count, values(src_ip) as addresses by actor, Country, City
      """;

  private LoginPlaces() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.out.println("usage: LoginPlaces GeoLite2-City.mmdb [PATH...]");
      return;
    }
    try (MaxMindPlaces places = MaxMindPlaces.open(Path.of(arguments[0]))) {
      Spl.parse(SEARCH, Vocabulary.SPLUNK, SplEnvironment.EMPTY.addressResolver(places))
          .run(BundledLogs.readOr(Arrays.copyOfRange(arguments, 1, arguments.length)))
          .print();
    }
  }
}
