package example

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource
import dev.breadcrumbs.cloudtrail.query.Dsl.*
import dev.breadcrumbs.cloudtrail.query.Fields.*
import dev.breadcrumbs.cloudtrail.query.{Spl, Table}
import dev.breadcrumbs.cloudtrail.rules.{EventRule, Level, Rule}

/** Scala inherits no static members: those that Dsl has of Fields are imported from there. */
object Questions {

  /** Who signed in, and with a second factor? */
  def logins(source: CloudTrailSource): Table =
    events()
      .filter(EVENT_NAME.eq("ConsoleLogin"))
      .stats(count())
      .by(USER_NAME, MFA_USED)
      .run(source)

  /** How did the calls go? */
  def errors(source: CloudTrailSource): Table =
    events()
      .stats(count())
      .by(ERROR_CODE.orElse("success"))
      .sort(desc("count"))
      .run(source)

  /** What was denied to whom? */
  def denied(source: CloudTrailSource): Table =
    Spl
      .parse("errorCode=AccessDenied | table awsregion, eventName, userName, src_ip, errorMessage")
      .run(source)

  /** Who was refused most? */
  def refused(source: CloudTrailSource): Table =
    events()
      .filter(ERROR_CODE.in("AccessDenied", "Client.UnauthorizedOperation"))
      .filter(SOURCE_IP_ADDRESS.endsWith(".amazonaws.com").not() and EVENT_NAME.exists())
      .stats(count(), dc(EVENT_NAME).as("calls"))
      .by(ACTOR)
      .filter(at("count").gt(1))
      .sort(desc("count"))
      .run(source)

  val KeyCreated: EventRule =
    Rule
      .rule("key-created")
      .title("Access key created")
      .level(Level.MEDIUM)
      .when(EVENT_NAME.eq("CreateAccessKey") and ERROR_CODE.missing())
}
