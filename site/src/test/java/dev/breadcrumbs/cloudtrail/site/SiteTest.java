package dev.breadcrumbs.cloudtrail.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  @TempDir Path folder;

  private Path project;
  private Path site;

  @BeforeEach
  void plant() throws IOException {
    project = folder.toRealPath().resolve("project");
    site = folder.resolve("site");
    put("README.md", "# Trails & crumbs\n\n[Begin](docs/guide/begin.md#one-rule)\n");
    put("docs/guide/begin.md", "# Begin\n\nText.\n\n## One `rule`\n\n[logs](../../logs) `<b>`\n");
    put("logs/a.json", "{}");
    put("logs/target/b.json", "{}");
    for (String other : new String[] {"CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}) {
      put(other, "# " + other + "\n");
    }
  }

  @Test
  void links_between_documents_are_links_between_pages() throws IOException {
    new Site(project, site).build();

    assertThat(site.resolve("index.html")).content().contains("\"docs/guide/begin.html#one-rule\"");
    assertThat(site.resolve("docs/guide/begin.html")).content().contains("id=\"one-rule\"");
    assertThat(LinkCheck.of(site).broken()).isEmpty();
  }

  @Test
  void linked_folders_are_copied_without_what_was_built() throws IOException {
    new Site(project, site).build();

    assertThat(site.resolve("logs/index.html")).content().contains(">a.json<");
    assertThat(site.resolve("logs/a.json")).exists();
    assertThat(site.resolve("logs/target")).doesNotExist();
  }

  @Test
  void each_section_can_be_searched_for() throws IOException {
    new Site(project, site).build();

    assertThat(site.resolve("search-index.js"))
        .content()
        .contains("\"docs/guide/begin.html#one-rule\"", "\"One rule\"");
    assertThat(site.resolve("lunr.js")).exists();
  }

  @Test
  void texts_are_never_markup() throws IOException {
    new Site(project, site).build();

    assertThat(site.resolve("index.html")).content().contains("<title>Trails &amp; crumbs</title>");
    assertThat(site.resolve("docs/guide/begin.html")).content().contains("&lt;b&gt;");
  }

  @Test
  void missing_files_and_headings_are_broken_links() throws IOException {
    put("README.md", "# A\n\n[b](gone.txt) [c](docs/guide/begin.md#two) [d](docs/none.md)\n");
    new Site(project, site).build();

    assertThat(LinkCheck.of(site).broken())
        .containsExactly(
            "index.html: docs/guide/begin.html#two",
            "index.html: docs/none.html",
            "index.html: gone.txt");
  }

  private void put(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
