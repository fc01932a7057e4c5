// A session to read and to run: examples/hunt shell examples/jshell/demo.jsh

// A search is a value: it prints as the search that it stands for, and runs on any events.
System.out.println(mfa);
mfa.run(events).print();

// Narrow it down: which address did these logins come from?
events().filter(EVENT_NAME.eq("ConsoleLogin")).stats(count()).by(SRC_IP).run(events).print();

// The same in Splunk's language, and a ready search.
spl("eventName=ConsoleLogin | stats count by src_ip");
view("key-pairs");

// The functions of eval make values.
events().eval("service", mvindex(split(EVENT_SOURCE, "."), 0)).top(3, at("service")).run(events).print();

// The events themselves, typed.
for (CloudTrailEvent event : events().filter(EVENT_NAME.eq("CreateKeyPair")).list(CloudTrail.of(events))) {
  System.out.println(event.breadcrumb());
}

// A rule of your own, tried at once.
EventRule bucketTouched = rule("bucket-touched").title("Access control list changed").when(EVENT_NAME.eq("PutBucketAcl"));
System.out.println(RuleEngine.of(bucketTouched).evaluate(events).findings().size() + " findings");

/exit
