package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods stay short; the few that are longer stand here, with the reason. */
class SizesTest {
  private static final int LONGEST_FILE = 300;
  private static final int LONGEST_METHOD = 40;

  private static final Set<String> LONGER_FILES =
      Set.of(
          // Faces: mostly the Javadoc of many one-line methods.
          "Pipeline.java",
          "Dsl.java",
          "Field.java",
          "Functions.java",
          "Aggregate.java",
          "RuleBuilder.java",
          "EventBuilder.java",
          "Table.java",
          // The states of framing, with what leads from one to the next.
          "Document.java",
          // A record of all the fields that an event has.
          "CloudTrailEvent.java",
          // Follows names through all commands, in one place.
          "PlanBuilder.java");

  private static final Set<String> LONGER_METHODS =
      Set.of(
          // The innermost loops of reading: taken apart, they are slower.
          "JsonSkipper.skipContainer",
          "RecordProjector.object",
          // A table in the form of a switch.
          "FramingFaults.ofFraming",
          // A component a line.
          "EventConstructors.cloudTrailEvent",
          "EventSchema.ofEvents");

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module :
        List.of(
            "model",
            "query",
            "rules",
            "testkit",
            "report",
            "notebook",
            "aws",
            "sql",
            "parquet",
            "isal")) {
      try (Stream<Path> files = Files.walk(Path.of("../cloudtrail-" + module + "/src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    assertThat(found).hasSizeGreaterThan(500);
    return found;
  }

  @Test
  void files_are_short_but_for_those_with_a_reason() throws IOException {
    Set<String> longer = new TreeSet<>();
    for (Path file : sources()) {
      if (Files.readAllLines(file).size() > LONGEST_FILE) {
        longer.add(file.getFileName().toString());
      }
    }

    assertThat(longer).isSubsetOf(LONGER_FILES);
  }

  @Test
  void methods_are_short_but_for_those_with_a_reason() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Set<String> longer = new TreeSet<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions places = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new LongMethods(unit, places).scan(unit, longer);
      }
    }

    assertThat(longer).isSubsetOf(LONGER_METHODS);
  }

  private static final class LongMethods extends TreeScanner<Void, Set<String>> {
    private final CompilationUnitTree unit;
    private final SourcePositions places;

    LongMethods(CompilationUnitTree unit, SourcePositions places) {
      this.unit = unit;
      this.places = places;
    }

    @Override
    public Void visitMethod(MethodTree method, Set<String> longer) {
      if (method.getBody() != null && lines(method) > LONGEST_METHOD) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        longer.add(file.replace(".java", ".") + method.getName());
      }
      return super.visitMethod(method, longer);
    }

    private long lines(MethodTree method) {
      LineMap map = unit.getLineMap();
      return map.getLineNumber(places.getEndPosition(unit, method.getBody()))
          - map.getLineNumber(places.getStartPosition(unit, method.getBody()));
    }
  }
}
