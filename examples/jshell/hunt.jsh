// Start-up script of "hunt shell": imports done, the sample loaded, four searches at hand.
// Your own logs: events = CloudTrail.read(Path.of("logs")).list()

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.hunt.NamedSearches;
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

List<CloudTrailEvent> events = BundledLogs.read().list();

TableQuery mfa = NamedSearches.MFA;
TableQuery errors = NamedSearches.ERRORS;
TableQuery denied = NamedSearches.DENIED;
TableQuery verbs = NamedSearches.VERBS;

// A search in Splunk's language, run on the events at hand and printed; Spl.parse(...) gives the value.
void spl(String text) { Spl.parse(text).run(events).print(); }

// A ready search by its name; Views.all() has them all.
void view(String name) { Views.named(name).query().run(events).print(); }

// JShell cuts long values short; print() prints all of a table.
System.out.println("events: " + events.size() + " sample events. Try mfa.run(events), denied.run(events).print(), or spl(\"* | top eventName\")");
