// A session to read and to run: examples/hunt shell examples/jshell/demo.jsh

// A search is a value: it prints as the search that it stands for, and runs on any events.
System.out.println(mfa);
mfa.run(events).print();

// Narrow it down: which address did these logins come from?
events().filter(EVENT_NAME.eq("ConsoleLogin")).stats(count()).by(SRC_IP).run(events).print();

// The same in Splunk's language, and a ready search, on the logs at hand.
spl("eventName=ConsoleLogin | stats count by src_ip").print();
view("key-pairs").print();

// The functions of eval make values.
events().eval("service", mvindex(split(EVENT_SOURCE, "."), 0)).top(3, at("service")).run(events).print();

// The events themselves, typed.
for (CloudTrailEvent event : events().filter(EVENT_NAME.eq("CreateKeyPair")).list(events)) {
  System.out.println(event.breadcrumb());
}

// A rule of your own, tried at once.
EventRule bucketTouched = rule("bucket-touched").title("Access control list changed").when(EVENT_NAME.eq("PutBucketAcl"));
System.out.println(detect(bucketTouched).findings().size() + " findings");

// What kind of chart fits is found out; chart(...).save("verbs.png") draws it.
System.out.println(chart(verbs.run(events)).kind() + ": " + chart(verbs.run(events)).note());

/exit
