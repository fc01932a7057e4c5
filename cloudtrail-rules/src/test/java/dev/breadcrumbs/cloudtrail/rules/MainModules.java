package dev.breadcrumbs.cloudtrail.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** The classes and descriptors of the modules under test, wherever the build has put them. */
final class MainModules {
  private static final List<Path> PLACES =
      List.of(placeOf(CloudTrailEvent.class), placeOf(Search.class), placeOf(Rule.class));

  private MainModules() {}

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static JavaClasses classes() {
    return new ClassFileImporter().importLocations(PLACES.stream().map(MainModules::at).toList());
  }

  private static Location at(Path place) {
    if (Files.isDirectory(place)) {
      return Location.of(place);
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      return Location.of(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages that the descriptors export to everybody. */
  static String[] exportedPackages() {
    return ModuleFinder.of(PLACES.toArray(Path[]::new)).findAll().stream()
        .map(ModuleReference::descriptor)
        .flatMap(descriptor -> descriptor.exports().stream())
        .filter(exported -> !exported.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .toArray(String[]::new);
  }
}
