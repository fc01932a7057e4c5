package dev.breadcrumbs.cloudtrail.examples.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents tell to put into a {@code pom.xml}. */
class ShownDependenciesTest {
  private static final Pattern XML = Pattern.compile("(?ms)^```xml\\n(.*?)^```$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/guide/rule-tests.md",
        "docs/guide/upgrade.md",
        "docs/notebook.md",
        "docs/s3-and-sqs.md"
      })
  void are_published_modules_in_the_version_of_today(String document) throws Exception {
    List<String> shown =
        XML.matcher(Files.readString(Path.of("..", document)))
            .results()
            .map(match -> "<shown>" + match.group(1) + "</shown>")
            .toList();

    assertThat(shown).isNotEmpty();
    for (String part : shown) {
      Pom pom = Pom.parse(part);
      assertThat(Pom.published()).containsAll(pom.texts("//artifactId"));
      assertThat(pom.texts("//groupId")).containsOnly("dev.breadcrumbs");
      assertThat(pom.texts("//version")).containsOnly(Pom.of(".").text("/project/version"));
    }
  }
}
