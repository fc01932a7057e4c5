package dev.breadcrumbs.cloudtrail.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page on notebooks shows what its code comes to, and the pictures that it saves. With {@code
 * -Dnotebook.write=true} the page and its pictures are made so.
 */
class NotebookDocTest {
  private static final Path PAGE = Path.of("../docs/notebook.md");
  private static final Path PICTURES = Path.of("../docs/pictures");
  private static final Path DRAWN = Path.of("target/pictures");
  private static final Pattern RUN =
      Pattern.compile("(?ms)^```java\\n(?<code>.*?)^```\\n\\n```text\\n(?<shown>.*?)^```$");

  private static String page;
  private static final List<String> SHOWN = new ArrayList<>();

  @BeforeAll
  static void run() throws IOException {
    Files.createDirectories(DRAWN);
    page = Files.readString(PAGE);
    try (NotebookShell shell = new NotebookShell(Path.of(""), Path.of("notebook/init.jsh"))) {
      for (MatchResult part : RUN.matcher(page).results().toList()) {
        CellOutput output = shell.run(part.group(1));
        SHOWN.add(output.printed() + output.text());
      }
    }
    if (Boolean.getBoolean("notebook.write")) {
      write();
    }
  }

  private static void write() throws IOException {
    int[] at = {0};
    page =
        RUN.matcher(page)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        "```java\n"
                            + part.group(1)
                            + "```\n\n```text\n"
                            + SHOWN.get(at[0]++)
                            + "```"));
    Files.writeString(PAGE, page);
    Files.createDirectories(PICTURES);
    for (String picture : pictures()) {
      Files.copy(
          DRAWN.resolve(picture), PICTURES.resolve(picture), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> pictures() {
    return Pattern.compile("\\(pictures/([a-z-]+\\.png)\\)")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void its_code_comes_to_what_it_shows() {
    assertThat(RUN.matcher(page).results().map(part -> part.group(2)).toList())
        .hasSizeGreaterThan(5)
        .isEqualTo(SHOWN);
  }

  @Test
  void its_pictures_are_there_and_are_those_that_its_code_draws() throws IOException {
    assertThat(pictures()).hasSize(10);
    for (String picture : pictures()) {
      assertThat(ImageIO.read(PICTURES.resolve(picture).toFile()).getWidth())
          .as(picture)
          .isEqualTo(ImageIO.read(DRAWN.resolve(picture).toFile()).getWidth());
    }
  }
}
