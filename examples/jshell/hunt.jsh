// Start-up script of "hunt shell PATH...": imports done, your logs loaded (the sample without a
// PATH), four searches at hand. Other logs: events = CloudTrail.read(Path.of("logs")).list()

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.hunt.NamedSearches;
import dev.breadcrumbs.cloudtrail.examples.hunt.ShellLogs;
import dev.breadcrumbs.cloudtrail.model.*;
import dev.breadcrumbs.cloudtrail.model.reading.*;
import dev.breadcrumbs.cloudtrail.query.*;
import dev.breadcrumbs.cloudtrail.query.views.*;
import dev.breadcrumbs.cloudtrail.rules.*;
import dev.breadcrumbs.cloudtrail.rules.catalogue.*;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.*;
import static dev.breadcrumbs.cloudtrail.query.Aggregates.aggregates;
import static dev.breadcrumbs.cloudtrail.query.Condition.*;
import static dev.breadcrumbs.cloudtrail.query.Fields.*;
import static dev.breadcrumbs.cloudtrail.query.Functions.*;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.*;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

List<CloudTrailEvent> events = ShellLogs.read().list();

TableQuery mfa = NamedSearches.MFA;
TableQuery errors = NamedSearches.ERRORS;
TableQuery denied = NamedSearches.DENIED;
TableQuery verbs = NamedSearches.VERBS;

// A search in Splunk's language, run on the events at hand and printed; Spl.parse(...) gives the value.
void spl(String text) { Spl.parse(text).run(events).print(); }

// A ready search by its name; Views.all() has them all.
void view(String name) { Views.named(name).query().run(events).print(); }

// JShell cuts long values short; print() prints all of a table.
System.out.println("events: " + events.size() + ". Try mfa.run(events), denied.run(events).print(), or spl(\"* | top eventName\")");
