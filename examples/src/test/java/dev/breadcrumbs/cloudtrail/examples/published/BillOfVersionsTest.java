package dev.breadcrumbs.cloudtrail.examples.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code cloudtrail-bom}, which has no parent to keep it in step. */
class BillOfVersionsTest {
  private static final String BOM = "cloudtrail-bom";
  private static final String LISTED = "/project/dependencyManagement/dependencies/dependency";

  @Test
  void has_every_published_module_and_nothing_else() throws Exception {
    List<String> others = new ArrayList<>(Pom.published());
    others.remove(BOM);

    assertThat(Pom.of(BOM).texts(LISTED + "/artifactId")).containsExactlyElementsOf(others);
    assertThat(Pom.of(BOM).texts(LISTED + "/groupId")).containsOnly("dev.breadcrumbs");
    assertThat(Pom.of(BOM).texts(LISTED + "/version")).containsOnly("${project.version}");
  }

  @Test
  void is_published_itself() throws Exception {
    assertThat(Pom.published()).contains(BOM);
  }

  @Test
  void is_of_the_version_of_all_others() throws Exception {
    for (String element : List.of("groupId", "version", "inceptionYear", "licenses")) {
      String path = "/project/" + element;
      assertThat(Pom.of(BOM).text(path)).as(element).isEqualTo(Pom.of(".").text(path));
    }
  }

  @Test
  void builds_with_the_plugins_of_all_others() throws Exception {
    String plugins = "/project/build/pluginManagement/plugins/plugin";
    for (String plugin : Pom.of(BOM).texts(plugins + "/artifactId")) {
      String version = plugins + "[artifactId='" + plugin + "']/version";
      assertThat(Pom.of(BOM).text(version)).as(plugin).isEqualTo(Pom.of(".").text(version));
    }
  }
}
