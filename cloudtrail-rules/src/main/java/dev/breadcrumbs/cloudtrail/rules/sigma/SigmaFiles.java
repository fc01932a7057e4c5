package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files, resources and texts into documents, and gathers problems. For one load. */
final class SigmaFiles {
  private static final int LARGEST = 10_000_000;

  private final List<SigmaProblem> problems = new ArrayList<>();
  private final RuleAssembly assembly;
  private int files;
  private int documents;

  SigmaFiles(Placeholders placeholders) {
    this.assembly = new RuleAssembly(placeholders);
  }

  SigmaLoad finish() {
    return assembly.finish(problems, files, documents);
  }

  /** Adds a file, or all files of YAML in a folder and below, in the order of their names. */
  void add(Path path) {
    if (!Files.isDirectory(path)) {
      addFile(path);
      return;
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> found = below.filter(SigmaFiles::isYaml).sorted().toList();
      if (found.isEmpty()) {
        note(path.toString(), Kind.UNREADABLE, "no .yml or .yaml file in the folder or below");
      }
      found.forEach(this::addFile);
    } catch (IOException | UncheckedIOException e) {
      note(path.toString(), Kind.UNREADABLE, reason(e));
    }
  }

  private static boolean isYaml(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return (name.endsWith(".yml") || name.endsWith(".yaml")) && !Files.isDirectory(path);
  }

  private void addFile(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      add(content, file.toString());
    } catch (IOException e) {
      note(file.toString(), Kind.UNREADABLE, reason(e));
    }
  }

  /** Adds what a stream gives; null is a resource that is not there. */
  void add(@Nullable InputStream content, String name) {
    if (content == null) {
      note(name, Kind.UNREADABLE, "there is no such resource, or its package is not open to us");
      return;
    }
    try {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        note(name, Kind.TOO_LARGE, "more than " + LARGEST + " bytes");
        return;
      }
      add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), name);
    } catch (CharacterCodingException e) {
      note(name, Kind.UNREADABLE, "no UTF-8 text");
    } catch (IOException e) {
      note(name, Kind.UNREADABLE, reason(e));
    }
  }

  /** Adds a text. */
  void add(String text, String name) {
    files++;
    int index = 0;
    for (YamlText document : YamlText.split(text)) {
      add(document, name, ++index);
    }
  }

  private void add(YamlText text, String name, int index) {
    documents++;
    try {
      YamlValue root = YamlReader.read(text);
      if (root instanceof Entries entries) {
        assembly.add(new SigmaDocument(name, index, entries, problems));
      } else {
        int line = root == null ? text.linesBefore() + 1 : root.line();
        throw new SigmaRefusal(Kind.NOT_A_RULE, line, "a document that is no map");
      }
    } catch (SigmaRefusal e) {
      problems.add(new SigmaProblem(name, index, "", e.line(), e.kind(), e.reason()));
    }
  }

  private void note(String name, Kind kind, String reason) {
    problems.add(new SigmaProblem(name, 0, "", 0, kind, reason));
  }

  private static String reason(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
