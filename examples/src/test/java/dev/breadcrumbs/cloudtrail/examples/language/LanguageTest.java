package dev.breadcrumbs.cloudtrail.examples.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.language.LanguageDoc.Kind;
import dev.breadcrumbs.cloudtrail.examples.language.LanguageDoc.Part;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the reference of the language shows is what the searches print. With {@code
 * -Dlanguage.write=true} it is made so.
 */
class LanguageTest {
  /** Begins Java that cannot be the same search as the text, and says so. */
  private static final String ANOTHER = "// another search with the same rows\n";

  private static LanguageDoc document;
  private static List<Part> parts;
  private static Map<String, String> printed;

  @BeforeAll
  static void run() throws Exception {
    document = LanguageDoc.read();
    printed = LanguageProgram.run(document.parts());
    if (Boolean.getBoolean("language.write")) {
      document = document.showing(outputs(document.parts()));
      document.write();
    }
    parts = document.parts();
  }

  /** What each part shows that shows something. */
  private static Map<Integer, String> outputs(List<Part> parts) {
    Map<Integer, String> outputs = new TreeMap<>();
    String last = "";
    for (Part part : parts) {
      String own = printed.get(part.number() + " output");
      if (part.kind() == Kind.OUTPUT) {
        outputs.put(part.number(), last);
      } else if (own != null) {
        last = own;
        if (part.kind() != Kind.SPL && part.kind() != Kind.JAVA) {
          outputs.put(part.number(), own.stripTrailing());
        }
      }
    }
    return outputs;
  }

  @Test
  void its_examples_print_what_it_shows() {
    Map<Integer, String> outputs = outputs(parts);
    SoftAssertions all = new SoftAssertions();
    for (Part part : parts) {
      if (outputs.containsKey(part.number())) {
        all.assertThat(part.shown())
            .as("line %d", part.line())
            .isEqualTo(outputs.get(part.number()));
      }
    }
    all.assertAll();
  }

  @Test
  void java_and_text_side_by_side_are_the_same_search() {
    SoftAssertions all = new SoftAssertions();
    int pairs = 0;
    for (int at = 1; at < parts.size(); at++) {
      Part java = parts.get(at);
      Part text = parts.get(at - 1);
      if (java.kind() == Kind.JAVA && !java.isProgram() && text.kind() == Kind.SPL) {
        pairs++;
        boolean another = java.code().startsWith(ANOTHER);
        for (String what : another ? List.of(" output") : List.of(" plan", " output")) {
          all.assertThat(printed.get(java.number() + what))
              .as("line %d", java.line())
              .isEqualTo(printed.get(text.number() + what));
        }
      }
    }
    all.assertAll();
    assertThat(pairs).isGreaterThan(30);
  }

  @Test
  void names_the_views_and_their_questions() {
    for (View view : Views.all()) {
      assertThat(document.text()).contains("| `" + view.name() + "` | " + view.question() + " |\n");
    }
  }
}
