package dev.breadcrumbs.cloudtrail.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A document as HTML, and the files of the project that it links to. */
record Markdown(String html, List<String> links) {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  static Markdown of(Document document) {
    Node tree = PARSER.parse(document.text());
    List<String> links = new ArrayList<>();
    URI place = URI.create(document.path());
    tree.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setDestination(target(link.getDestination()));
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            image.setDestination(target(image.getDestination()));
            visitChildren(image);
          }

          private String target(String destination) {
            if (destination.startsWith("#") || URI.create(destination).isAbsolute()) {
              return destination;
            }
            String path = place.resolve(destination).getPath();
            if (path.endsWith(".md")) {
              String page = new Document(path, "").page();
              int anchor = destination.indexOf('#');
              return document.up() + page + (anchor < 0 ? "" : destination.substring(anchor));
            }
            links.add(path);
            return destination;
          }
        });
    return new Markdown(RENDERER.render(tree), links);
  }

  /** The files and folders that are linked to and are no documents. */
  List<Path> files(Path project) {
    return links.stream().map(project::resolve).toList();
  }
}
