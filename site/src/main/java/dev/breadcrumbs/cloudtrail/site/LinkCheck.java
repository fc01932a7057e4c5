package dev.breadcrumbs.cloudtrail.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Follows the links within a site. Links to other sites are left out: the build needs no network.
 */
final class LinkCheck {
  private final Path site;
  private final Map<Path, Document> pages = new HashMap<>();

  private LinkCheck(Path site) {
    this.site = site;
  }

  /** Reads the pages below a folder. */
  static LinkCheck of(Path site) throws IOException {
    LinkCheck check = new LinkCheck(site.toAbsolutePath().normalize());
    Path api = check.site.resolve("api");
    try (Stream<Path> files = Files.walk(check.site)) {
      for (Path file :
          files
              .filter(each -> each.toString().endsWith(".html") && !each.startsWith(api))
              .toList()) {
        check.pages.put(file, Jsoup.parse(file));
      }
    }
    return check;
  }

  /** Returns each link that leads nowhere, behind the page that has it. */
  List<String> broken() {
    List<String> broken = new ArrayList<>();
    pages.forEach(
        (page, html) -> {
          for (Element element : html.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!leadsSomewhere(page, URI.create(link))) {
              broken.add(site.relativize(page) + ": " + link);
            }
          }
        });
    return broken.stream().sorted().toList();
  }

  private boolean leadsSomewhere(Path page, URI link) {
    if (link.isAbsolute()) {
      return true;
    }
    Path target = link.getPath().isEmpty() ? page : page.resolveSibling(link.getPath()).normalize();
    Path file = Files.isDirectory(target) ? target.resolve("index.html") : target;
    if (!Files.exists(file)) {
      return false;
    }
    Document html = pages.get(file);
    return link.getFragment() == null
        || html == null
        || html.getElementById(link.getFragment()) != null;
  }
}
