package dev.breadcrumbs.cloudtrail.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Builds the site. */
public final class Site {
  private static final List<String> ASSETS = List.of("site.css", "search.js");
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.js";

  private final Path project;
  private final Path site;

  Site(Path project, Path site) {
    this.project = project;
    this.site = site;
  }

  /**
   * Builds the site, and fails if one of its links leads nowhere.
   *
   * @param arguments the folder of the project, and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[1]);
    int pages = new Site(Path.of(arguments[0]).toRealPath(), site).build();
    List<String> broken = LinkCheck.of(site).broken();
    if (!broken.isEmpty()) {
      throw new IllegalStateException("broken links:\n" + String.join("\n", broken));
    }
    System.out.println(pages + " pages with no broken link are in " + site);
  }

  /** Writes all pages with what they link to and need, and returns the number of pages. */
  int build() throws IOException {
    List<Document> documents = Documents.in(project);
    Sources sources = new Sources(project, site);
    Template template = new Template(documents, Files.exists(site.resolve("api/index.html")));
    SearchIndex index = new SearchIndex();
    for (Document document : documents) {
      Markdown markdown = Markdown.of(document);
      sources.copy(markdown.files(project));
      index.add(document, markdown.html());
      write(document.page(), template.page(document, markdown.html()));
    }
    for (String asset : ASSETS) {
      copy("/dev/breadcrumbs/cloudtrail/site/" + asset, asset);
    }
    copy(LUNR, "lunr.js");
    write("search-index.js", index.script());
    return documents.size();
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private void copy(String resource, String name) {
    try (InputStream in = Site.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      Files.copy(in, site.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
