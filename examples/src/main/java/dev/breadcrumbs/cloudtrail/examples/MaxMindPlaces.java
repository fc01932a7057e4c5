package dev.breadcrumbs.cloudtrail.examples;

import com.maxmind.db.CHMCache;
import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import com.maxmind.geoip2.model.CityResponse;
import dev.breadcrumbs.cloudtrail.query.AddressResolver;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where addresses are, by a city database of MaxMind's: GeoIP2 or GeoLite2. Thread-safe. */
final class MaxMindPlaces implements AddressResolver, Closeable {
  private final DatabaseReader database;

  private MaxMindPlaces(DatabaseReader database) {
    this.database = database;
  }

  static MaxMindPlaces open(Path file) throws IOException {
    return new MaxMindPlaces(
        new DatabaseReader.Builder(file.toFile()).withCache(new CHMCache()).build());
  }

  @Override
  public Map<String, String> locate(String address) {
    try {
      // What is asked for is an address and no name, so that nobody is asked over the network.
      return database.tryCity(InetAddress.getByName(address)).map(this::place).orElse(Map.of());
    } catch (IOException | GeoIp2Exception e) {
      throw new UncheckedIOException("cannot locate " + address, new IOException(e));
    }
  }

  private Map<String, String> place(CityResponse city) {
    Map<String, String> place = new LinkedHashMap<>();
    put(place, "City", city.getCity().getName());
    put(place, "Region", city.getMostSpecificSubdivision().getName());
    put(place, "Country", city.getCountry().getName());
    put(place, "Continent", city.getContinent().getName());
    put(place, "lat", city.getLocation().getLatitude());
    put(place, "lon", city.getLocation().getLongitude());
    put(place, "Timezone", city.getLocation().getTimeZone());
    return place;
  }

  private static void put(Map<String, String> place, String name, @Nullable Object value) {
    if (value != null) {
      place.put(name, value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
