package dev.breadcrumbs.cloudtrail.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies in a folder of samples.
 *
 * @param root the folder
 * @param ruleFolders the folders in it
 * @param samples the files that are named as samples are
 * @param strays all else
 */
record SampleFolder(
    Path root, List<Path> ruleFolders, List<RuleSample> samples, List<Path> strays) {
  static SampleFolder list(Path root) {
    List<Path> folders = in(root).filter(Files::isDirectory).toList();
    List<Path> files = folders.stream().flatMap(SampleFolder::in).toList();
    List<RuleSample> samples =
        files.stream().filter(RuleSample::isSample).map(RuleSample::new).toList();
    Stream<Path> otherFiles =
        files.stream().filter(file -> !RuleSample.isSample(file) && !RuleSample.isRule(file));
    Stream<Path> outside =
        in(root).filter(path -> !Files.isDirectory(path) && !RuleSample.isRule(path));
    return new SampleFolder(root, folders, samples, Stream.concat(outside, otherFiles).toList());
  }

  List<RuleSample> ofRule(String id) {
    return samples.stream().filter(sample -> sample.ruleId().equals(id)).toList();
  }

  private static Stream<Path> in(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      // Desktop systems and version control leave files of their own about.
      return paths
          .filter(path -> !RuleSample.name(path).startsWith("."))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder.toAbsolutePath(), e);
    }
  }
}
