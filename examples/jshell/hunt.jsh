// Start-up script of "hunt shell PATH...", behind the imports of notebook/init.jsh: your logs loaded
// (the sample without a PATH), four searches at hand. Other logs: load("logs/")

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.hunt.NamedSearches;
import dev.breadcrumbs.cloudtrail.examples.hunt.ShellLogs;

LoadedEvents events = ShellLogs.load();
use(events);

TableQuery mfa = NamedSearches.MFA;
TableQuery errors = NamedSearches.ERRORS;
TableQuery denied = NamedSearches.DENIED;
TableQuery verbs = NamedSearches.VERBS;

// JShell cuts long values short; print() prints all of a table.
System.out.println("events: " + events.size() + ". Try mfa.run(events), view(\"access-keys\").print(), detect(), or chart(errors.run(events)).save(\"errors.png\")");
