package dev.breadcrumbs.cloudtrail.examples.published;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A file {@code pom.xml} of this project, or a part of one that a document shows. */
record Pom(Document xml) {
  /** The one of a folder, named from the root of the project. */
  static Pom of(String folder) throws Exception {
    return parse(Files.readString(Path.of("..", folder, "pom.xml")));
  }

  static Pom parse(String text) throws Exception {
    return new Pom(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * The folders of the modules that others can get from a repository, in the order of the build.
   */
  static List<String> published() throws Exception {
    List<String> published = new ArrayList<>();
    for (String module : of(".").texts("/project/modules/module")) {
      if (of(module).text("/project/properties/maven.deploy.skip").isEmpty()) {
        published.add(module);
      }
    }
    return published;
  }

  /** The text at a path; empty if there is none. */
  String text(String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, xml);
  }

  /** The texts at a path. */
  List<String> texts(String path) throws Exception {
    NodeList found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < found.getLength(); number++) {
      texts.add(found.item(number).getTextContent());
    }
    return texts;
  }
}
