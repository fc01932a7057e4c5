package example

import dev.breadcrumbs.cloudtrail.model.CloudTrail
import dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat
import dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import scala.jdk.CollectionConverters.*

class QuestionsTest {
  private val logs = CloudTrail.read(Path.of("../../examples/sample-logs"))

  @Test
  def the_three_searches_answer_as_they_do_in_java(): Unit = {
    assertEquals(
      List("bstoll" -> 4L),
      Questions.logins(logs).asScala.map(row => row.text("userName") -> row.number("count")).toList
    )
    assertEquals(
      Map("errorCode" -> "success", "count" -> 3580L),
      Questions.errors(logs).first().toMap().asScala.toMap
    )
    assertEquals(true, Questions.denied(logs).column("eventName").contains("GetUser"))
  }

  @Test
  def a_chain_of_filters_and_stats_has_its_columns(): Unit = {
    val row = Questions.refused(logs).first()

    assertEquals(("web_admin", 148L, 13L), (row.text("actor"), row.number("count"), row.number("calls")))
  }

  /** What is a word of Scala's stands in backquotes. */
  @Test
  def a_rule_is_tested_by_the_testkit(): Unit = {
    val key = anEvent().call("iam.amazonaws.com", "CreateAccessKey")

    assertThat(Questions.KeyCreated).matches(key.`with`("userName", "eve")).ignores(key.denied())
  }
}
