package dev.breadcrumbs.cloudtrail.examples.notebook;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A notebook's file, in Jupyter's format 4. Not immutable: its outputs can be set. */
public final class Notebook {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode tree;

  private Notebook(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * Reads a notebook.
   *
   * @param file a file that ends in {@code .ipynb}
   * @return the notebook
   * @throws IOException if it cannot be read, or is no notebook
   */
  public static Notebook read(Path file) throws IOException {
    JsonNode tree = JSON.readTree(Files.readAllBytes(file));
    if (tree instanceof ObjectNode object && object.path("cells").isArray()) {
      return new Notebook(object);
    }
    throw new IOException("no notebook: " + file);
  }

  private List<ObjectNode> cells() {
    List<ObjectNode> cells = new ArrayList<>();
    for (JsonNode cell : tree.path("cells")) {
      if (cell instanceof ObjectNode object && object.path("cell_type").asText().equals("code")) {
        cells.add(object);
      }
    }
    return cells;
  }

  /**
   * Returns the code of the cells.
   *
   * @return a text a cell that has code, in order
   */
  public List<String> code() {
    return cells().stream().map(cell -> text(cell.path("source"))).toList();
  }

  /**
   * Returns what the file keeps of the outputs.
   *
   * @return an output a cell that has code, in order
   */
  public List<CellOutput> outputs() {
    return cells().stream().map(Notebook::output).toList();
  }

  private static CellOutput output(ObjectNode cell) {
    String printed = "";
    String text = "";
    String html = "";
    for (JsonNode output : cell.path("outputs")) {
      printed += text(output.path("text"));
      text += text(output.path("data").path("text/plain"));
      html += text(output.path("data").path("text/html"));
    }
    return new CellOutput(printed, text, html);
  }

  private static String text(JsonNode lines) {
    return lines.isTextual()
        ? lines.asText()
        : StreamSupport.stream(lines.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining());
  }

  /**
   * Sets the outputs, as a kernel would have.
   *
   * @param outputs an output a cell that has code
   */
  public void show(List<CellOutput> outputs) {
    List<ObjectNode> cells = cells();
    for (int at = 0; at < cells.size(); at++) {
      CellOutput output = outputs.get(at);
      cells.get(at).put("execution_count", at + 1);
      ArrayNode shown = cells.get(at).putArray("outputs");
      if (!output.printed().isEmpty()) {
        ObjectNode stream = shown.addObject();
        stream.put("name", "stdout").put("output_type", "stream");
        lines(stream.putArray("text"), output.printed());
      }
      if (!output.text().isEmpty()) {
        ObjectNode result = shown.addObject();
        lines(result.putObject("data").putArray("text/html"), output.html());
        lines(((ObjectNode) result.path("data")).putArray("text/plain"), output.text());
        result.put("execution_count", at + 1);
        result.putObject("metadata");
        result.put("output_type", "execute_result");
      }
    }
  }

  private static void lines(ArrayNode target, String text) {
    for (String line : text.split("(?<=\n)", -1)) {
      if (!line.isEmpty()) {
        target.add(line);
      }
    }
  }

  /**
   * Writes the notebook as Jupyter does.
   *
   * @param file where to
   * @throws IOException if it cannot be written there
   */
  public void write(Path file) throws IOException {
    DefaultIndenter indent = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    Files.writeString(file, JSON.writer(printer).writeValueAsString(tree) + "\n");
  }
}
