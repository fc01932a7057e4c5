package example

import dev.breadcrumbs.cloudtrail.model.CloudTrail
import dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat
import dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class QuestionsTest {
    private val logs = CloudTrail.read(Path.of("../../examples/sample-logs"))

    @Test
    fun `the three searches answer as they do in Java`() {
        assertThat(logins(logs).map { "${it.text("userName")} ${it.number("count")}" })
            .containsExactly("bstoll 4")
        assertThat(errors(logs).first().toMap()).isEqualTo(mapOf("errorCode" to "success", "count" to 3580L))
        assertThat(denied(logs).column("eventName")).contains("GetUser")
    }

    @Test
    fun `a chain of filters and stats becomes records`() {
        val rows = refused(logs).`as`(Refused::class.java)

        assertThat(rows).containsExactly(Refused("web_admin", 148, 13))
    }

    @Test
    fun `a rule is tested by the testkit`() {
        val key = anEvent().call("iam.amazonaws.com", "CreateAccessKey")

        assertThat(KEY_CREATED).matches(key.with("userName", "eve")).ignores(key.denied())
    }
}
