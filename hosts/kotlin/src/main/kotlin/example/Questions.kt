package example

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource
import dev.breadcrumbs.cloudtrail.query.Dsl.*
import dev.breadcrumbs.cloudtrail.query.Spl
import dev.breadcrumbs.cloudtrail.query.Table
import dev.breadcrumbs.cloudtrail.rules.EventRule
import dev.breadcrumbs.cloudtrail.rules.Level
import dev.breadcrumbs.cloudtrail.rules.Rule

/** Who signed in, and with a second factor? */
fun logins(source: CloudTrailSource): Table =
    events()
        .filter(EVENT_NAME.eq("ConsoleLogin"))
        .stats(count())
        .by(USER_NAME, MFA_USED)
        .run(source)

/** How did the calls go? */
fun errors(source: CloudTrailSource): Table =
    events()
        .stats(count())
        .by(ERROR_CODE.orElse("success"))
        .sort(desc("count"))
        .run(source)

/** What was denied to whom? */
fun denied(source: CloudTrailSource): Table =
    Spl.parse("errorCode=AccessDenied | table awsregion, eventName, userName, src_ip, errorMessage")
        .run(source)

/** Who was refused most? Java's names that are words of Kotlin's stand in backquotes. */
fun refused(source: CloudTrailSource): Table =
    events()
        .filter(ERROR_CODE.`in`("AccessDenied", "Client.UnauthorizedOperation"))
        .filter(!SOURCE_IP_ADDRESS.endsWith(".amazonaws.com").and(EVENT_NAME.exists()))
        .stats(count(), dc(EVENT_NAME).`as`("calls"))
        .by(ACTOR)
        .filter(at("count").gt(1.0))
        .sort(desc("count"))
        .run(source)

/** A row as a record of Kotlin's. */
@JvmRecord
data class Refused(val actor: String, val count: Long, val calls: Long)

val KEY_CREATED: EventRule =
    Rule.rule("key-created")
        .title("Access key created")
        .level(Level.MEDIUM)
        .`when`(EVENT_NAME.eq("CreateAccessKey").and(ERROR_CODE.missing()))
