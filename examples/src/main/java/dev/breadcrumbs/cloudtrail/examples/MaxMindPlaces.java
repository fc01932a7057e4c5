package dev.breadcrumbs.cloudtrail.examples;

import com.maxmind.db.CHMCache;
import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import com.maxmind.geoip2.model.CityResponse;
import com.maxmind.geoip2.model.CountryResponse;
import dev.breadcrumbs.cloudtrail.query.AddressResolver;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where addresses are, by a database of MaxMind's: GeoIP2 or GeoLite2, of cities or of countries.
 * Thread-safe.
 */
public final class MaxMindPlaces implements AddressResolver, Closeable {
  private final DatabaseReader database;
  private final boolean ofCities;

  private MaxMindPlaces(DatabaseReader database, boolean ofCities) {
    this.database = database;
    this.ofCities = ofCities;
  }

  /**
   * Opens a database.
   *
   * @param file the database, {@code .mmdb}; closed with what is returned
   * @return the places
   * @throws IOException if it cannot be read, or has other things than places
   */
  public static MaxMindPlaces open(Path file) throws IOException {
    DatabaseReader database = read(file);
    String type = database.getMetadata().getDatabaseType();
    boolean ofCities = type.contains("City") || type.contains("Enterprise");
    if (!ofCities && !type.contains("Country")) {
      database.close();
      throw new IOException("a database of " + type + ", and not of cities or countries");
    }
    return new MaxMindPlaces(database, ofCities);
  }

  private static DatabaseReader read(Path file) throws IOException {
    try {
      return new DatabaseReader.Builder(file.toFile()).withCache(new CHMCache()).build();
    } catch (UnsupportedOperationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Map<String, String> locate(String address) {
    try {
      // What is asked for is an address and no name, so that nobody is asked over the network.
      InetAddress asked = InetAddress.getByName(address);
      return ofCities
          ? database.tryCity(asked).map(MaxMindPlaces::place).orElse(Map.of())
          : database.tryCountry(asked).map(MaxMindPlaces::place).orElse(Map.of());
    } catch (IOException | GeoIp2Exception e) {
      throw new UncheckedIOException("cannot locate " + address, new IOException(e));
    }
  }

  private static Map<String, String> place(CityResponse city) {
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

  private static Map<String, String> place(CountryResponse country) {
    Map<String, String> place = new LinkedHashMap<>();
    put(place, "Country", country.getCountry().getName());
    put(place, "Continent", country.getContinent().getName());
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
