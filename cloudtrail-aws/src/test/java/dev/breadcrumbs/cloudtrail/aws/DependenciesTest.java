package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What an application gets: nothing of AWS with the first three modules, and little with this. */
class DependenciesTest {
  private static List<String> neededBy(String module) throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("..", module, "pom.xml").toFile());
    NodeList found =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency[not(scope='test')]/artifactId",
                    pom,
                    XPathConstants.NODESET);
    List<String> names = new ArrayList<>();
    for (int number = 0; number < found.getLength(); number++) {
      names.add(found.item(number).getTextContent());
    }
    return names;
  }

  @Test
  void the_first_modules_need_what_they_needed() throws Exception {
    assertThat(neededBy("cloudtrail-model"))
        .containsExactlyInAnyOrder("jackson-databind", "jackson-datatype-jsr310", "jspecify");
    assertThat(neededBy("cloudtrail-query")).containsExactly("cloudtrail-model");
    assertThat(neededBy("cloudtrail-rules")).containsExactly("cloudtrail-query", "snakeyaml");
    assertThat(neededBy("cloudtrail-aws"))
        .containsExactly("cloudtrail-rules", "s3", "sqs", "url-connection-client");
    assertThat(neededBy("cloudtrail-sql")).containsExactly("cloudtrail-query");
    assertThat(neededBy("cloudtrail-parquet")).containsExactly("cloudtrail-query", "carpet-record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.netty.channel.Channel",
        "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient",
        "software.amazon.awssdk.http.apache.ApacheHttpClient",
        "software.amazon.awssdk.http.apache5.Apache5HttpClient"
      })
  void no_large_http_client_comes_along(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }
}
