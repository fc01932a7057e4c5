package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;

import dev.breadcrumbs.cloudtrail.examples.MaxMindPlaces;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.AddressResolver;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where addresses are, if there is a database that tells. */
final class Geo {
  /** Never a name, which would be asked for over the network. */
  private static final Condition IS_ADDRESS =
      SOURCE_IP_ADDRESS.cidr("0.0.0.0/0").or(SOURCE_IP_ADDRESS.cidr("::/0"));

  private static final Set<String> ADDRESSES = Set.of("src_ip", "sourceIPAddress", "addresses");

  @Option(
      names = "--geo",
      paramLabel = "FILE.mmdb",
      description =
          "A database of MaxMind's, of cities or countries, that tells where addresses are.")
  private @Nullable Path file;

  private @Nullable MaxMindPlaces opened;

  /** Who tells where addresses are. It is open until the process ends. */
  Optional<AddressResolver> resolver() {
    if (file == null) {
      return Optional.empty();
    }
    if (opened == null) {
      opened = open(file);
    }
    return Optional.of(opened);
  }

  private static MaxMindPlaces open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + file);
    }
    try {
      return MaxMindPlaces.open(file);
    } catch (IOException e) {
      throw new UsageException(file + ": no database of places: " + e.getMessage());
    }
  }

  /** The environment with {@code iplocation}. */
  SplEnvironment in(SplEnvironment environment) {
    return resolver().map(environment::addressResolver).orElse(environment);
  }

  /** What is told behind an event's address: {@code (San Francisco, United States)}, or nothing. */
  String behindAddressOf(CloudTrailEvent event) {
    String address = event.sourceIPAddress();
    return resolver()
        .filter(any -> IS_ADDRESS.test(event))
        .map(places -> text(places.locate(String.valueOf(address))))
        .orElse("");
  }

  /** The rows with places behind the last column, if one has addresses. */
  TableQuery in(TableQuery query) {
    Optional<String> addresses = query.columns().stream().filter(ADDRESSES::contains).findFirst();
    return resolver()
        .flatMap(places -> addresses.map(column -> query.iplocation(at(column), places)))
        .orElse(query);
  }

  private static String text(Map<String, String> place) {
    String text =
        Stream.of("City", "Country")
            .map(place::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "" : " (" + text + ")";
  }
}
