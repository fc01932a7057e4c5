package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads one YAML document into values, within limits that no rule comes near. */
final class YamlReader {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 50;
  private static final int MOST_VALUES = 100_000;

  private static final Set<Tag> KNOWN_TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.TIMESTAMP,
          Tag.MAP,
          Tag.SEQ,
          Tag.MERGE);

  private final int linesBefore;
  private int values;

  private YamlReader(int linesBefore) {
    this.linesBefore = linesBefore;
  }

  /**
   * Reads a document.
   *
   * @return what it holds; null if it is empty
   * @throws SigmaRefusal if it is no YAML, or beyond the limits
   */
  static @Nullable YamlValue read(YamlText text) {
    return new YamlReader(text.linesBefore()).read(text.text());
  }

  private @Nullable YamlValue read(String text) {
    if (text.length() > LONGEST) {
      throw new SigmaRefusal(
          Kind.TOO_LARGE, linesBefore + 1, "a document of " + text.length() + " characters");
    }
    try {
      Node node = new Yaml(options()).compose(new StringReader(text));
      return node == null ? null : value(node, line(node), 0);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      throw broken(linesBefore + line + 1, e.getProblem());
    } catch (YAMLException e) {
      throw broken(linesBefore + 1, e.getMessage());
    }
  }

  private static SigmaRefusal broken(int line, @Nullable String problem) {
    String firstLine = String.valueOf(problem).lines().findFirst().orElse("");
    return new SigmaRefusal(Kind.BROKEN_YAML, line, "no YAML: " + firstLine);
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setAllowRecursiveKeys(false);
    return options;
  }

  private int line(Node node) {
    return linesBefore + node.getStartMark().getLine() + 1;
  }

  /** Aliases make few nodes many values, and some of them endless. */
  private YamlValue value(Node node, int line, int depth) {
    if (++values > MOST_VALUES || depth > DEEPEST) {
      throw new SigmaRefusal(Kind.TOO_LARGE, line, "too many values, or nested too deep");
    }
    if (!KNOWN_TAGS.contains(node.getTag())) {
      throw new SigmaRefusal(
          Kind.BROKEN_YAML, line, "the tag " + node.getTag() + ", which Sigma does not have");
    }
    if (node instanceof MappingNode map) {
      return new YamlValue.Entries(entries(map, depth), line);
    }
    if (node instanceof SequenceNode list) {
      List<YamlValue> items = new ArrayList<>();
      for (Node item : list.getValue()) {
        items.add(value(item, line(item), depth + 1));
      }
      return new YamlValue.Items(items, line);
    }
    boolean isNull = node.getTag().equals(Tag.NULL);
    return isNull
        ? new YamlValue.Null(line)
        : new YamlValue.Text(((ScalarNode) node).getValue(), line);
  }

  private Map<String, YamlValue> entries(MappingNode map, int depth) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Node node = tuple.getKeyNode();
      int line = line(node);
      if (!(node instanceof ScalarNode key)) {
        throw new SigmaRefusal(Kind.BROKEN_YAML, line, "a key that is no text");
      }
      if (key.getTag().equals(Tag.MERGE)) {
        throw new SigmaRefusal(Kind.BROKEN_YAML, line, "a merge key, which is not read");
      }
      if (entries.put(key.getValue(), value(tuple.getValueNode(), line, depth + 1)) != null) {
        throw new SigmaRefusal(
            Kind.BROKEN_YAML, line, "the key '" + key.getValue() + "' stands twice");
      }
    }
    return entries;
  }
}
