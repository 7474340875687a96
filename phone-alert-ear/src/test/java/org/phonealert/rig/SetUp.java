package org.phonealert.rig;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds a configuration document: phones enabled, one definition for every monitor, two alert sources. */
public final class SetUp {
    /** The key of the source {@code tests}. */
    public static final String SOURCE_KEY = "key-of-the-source-of-the-tests";

    /** The key of the source {@code nagios}. */
    public static final String NAGIOS_KEY = "key-of-the-nagios-of-the-tests";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode operators = document.putArray("operators");
    private final ArrayNode schedules = document.putArray("schedules");
    private final ArrayNode levels;
    private final ObjectNode definition;

    private SetUp() {
        document.putArray("outgoingNumbers").add(TestBed.OUTGOING_NUMBER);
        document.putArray("integrations")
                .addObject()
                .put("type", "PHONE")
                .put("name", "Téléphone")
                .put("active", true)
                .put("useAlternativeMonitorNames", true);
        document.putArray("monitors");
        definition = document.putArray("definitions").addObject();
        definition.put("name", "Astreinte").put("active", true).put("repeats", 0);
        definition.putArray("monitors");
        levels = definition.putArray("levels");
        ArrayNode sources = document.putArray("sources");
        sources.addObject().put("name", "tests").put("type", "API").put("key", SOURCE_KEY);
        sources.addObject().put("name", "nagios").put("type", "NAGIOS").put("key", NAGIOS_KEY);
    }

    /** These people are called at once, one after another, until one acknowledges. */
    public static SetUp oneAfterAnother(Person... people) {
        return new SetUp().with(people).level(0, "ONE_AFTER_ANOTHER", people);
    }

    /** These people are all called at once, at the same time. */
    public static SetUp allAtOnce(Person... people) {
        return new SetUp().with(people).level(0, "ALL_AT_ONCE", people);
    }

    /**
     * The operators on duty in a schedule are called at once.
     *
     * @param schedule its part of the document
     * @param people everyone whom it may name
     */
    public static SetUp onDutyBy(ObjectNode schedule, Person... people) {
        SetUp setUp = new SetUp().with(people);
        setUp.schedules.add(schedule);
        setUp.level(0, "ONE_AFTER_ANOTHER", List.of());
        setUp.recipients().addObject().put("schedule", schedule.path("name").asText());
        return setUp;
    }

    /** Adds a schedule in which these people take turns of a week; no level uses it. */
    public SetUp planning(String name, Person... people) {
        ObjectNode schedule = schedules.addObject().put("name", name).put("timeZone", "Europe/Paris");
        ArrayNode turns = schedule.putArray("layers")
                .addObject()
                .put("handOver", "WEEKLY")
                .put("start", "2026-01-05T09:00")
                .putArray("turns");
        Stream.of(people).forEach(person -> turns.addArray().add(person.fullName()));
        return this;
    }

    /** Takes this person out of the last schedule for a time, counted from now. */
    public SetUp without(Person person, Duration from, Duration until) {
        Instant now = TestBed.phoneAlert().now();
        ((ObjectNode) schedules.get(schedules.size() - 1))
                .putArray("overrides")
                .addObject()
                .put("kind", "REMOVE")
                .put("operator", person.fullName())
                .put("from", now.plus(from).toString())
                .put("until", now.plus(until).toString());
        return this;
    }

    private ArrayNode recipients() {
        return (ArrayNode) lastLevel().path("recipients");
    }

    /** This person is off duty in this period. */
    public SetUp offDuty(Person person, ObjectNode period) {
        operator(person).putArray("offDuty").add(period);
        return this;
    }

    /** Adds a level that starts after this many minutes. */
    public SetUp thenAfterMinutes(int minutes, Person... people) {
        return with(people).level(minutes, "ONE_AFTER_ANOTHER", people);
    }

    /** Adds a level that starts at the n-th error. */
    public SetUp thenAfterErrors(int errors, Person... people) {
        with(people).level(0, "ONE_AFTER_ANOTHER", people);
        lastLevel().put("afterErrors", errors).putNull("afterMinutes");
        return this;
    }

    /** Adds reminders to the last level: it is called again up to this many times. */
    public SetUp reminding(int atMost, int everyMinutes) {
        lastLevel().putObject("reminders").put("atMost", atMost).put("everyMinutes", everyMinutes);
        return this;
    }

    private ObjectNode lastLevel() {
        return (ObjectNode) levels.get(levels.size() - 1);
    }

    private SetUp with(Person... people) {
        for (Person person : people) {
            operator(person.fullName(), person.number());
        }
        return this;
    }

    private void operator(String name, String number) {
        operators
                .addObject()
                .put("name", name)
                .put("mobileNumber", number)
                .put("language", "fr")
                .put("timeZone", "Europe/Paris")
                .put("onDuty", true);
    }

    private SetUp level(int afterMinutes, String mode, Person... people) {
        return level(afterMinutes, mode, Stream.of(people).map(Person::fullName).toList());
    }

    private SetUp level(int afterMinutes, String mode, List<String> names) {
        ObjectNode level = levels.addObject()
                .put("active", true)
                .put("afterMinutes", afterMinutes)
                .put("mode", mode);
        level.putArray("integrations").add("PHONE");
        ArrayNode recipients = level.putArray("recipients");
        names.forEach(name -> recipients.addObject().put("operator", name));
        return this;
    }

    /** One operator for each of these numbers, all called at once. */
    public static SetUp crowd(List<String> numbers) {
        SetUp setUp = new SetUp();
        numbers.forEach(number -> setUp.operator("Membre " + number, number));
        return setUp.level(
                0,
                "ALL_AT_ONCE",
                numbers.stream().map(number -> "Membre " + number).toList());
    }

    /** This person is off duty. */
    public SetUp offDuty(Person person) {
        operator(person).put("onDuty", false);
        return this;
    }

    /** This person has no phone number. */
    public SetUp withoutNumber(Person person) {
        operator(person).putNull("mobileNumber");
        return this;
    }

    /** These people are the administrators, with these addresses; no level calls them because of it. */
    public SetUp administrators(Map<Person, String> addresses) {
        ObjectNode group = document.putArray("groups").addObject().put("name", "Administrators");
        ArrayNode members = group.putArray("operators");
        addresses.forEach((person, address) -> {
            if (find(person).isEmpty()) {
                with(person);
            }
            operator(person).put("email", address);
            members.add(person.fullName());
        });
        return this;
    }

    /** This person has this e-mail address. */
    public SetUp writtenTo(Person person, String address) {
        operator(person).put("email", address);
        return this;
    }

    /** This person gets a mail this many minutes before a shift begins, 5 to 10080. */
    public SetUp reminded(Person person, int minutesBefore) {
        operator(person).put("remindMinutesBefore", minutesBefore);
        return this;
    }

    /** This person gets a mail when a shift begins or ends. */
    public SetUp withHandOverNotices(Person person) {
        operator(person).put("handOverNotice", true);
        return this;
    }

    /** This person hears and reads this language. */
    public SetUp speaking(Person person, String language) {
        operator(person).put("language", language);
        return this;
    }

    /** The definition repeats the whole chain this many times. */
    public SetUp repeats(int times) {
        definition.put("repeats", times);
        return this;
    }

    /** The definition covers this monitor; without this call it covers every monitor. */
    public SetUp onlyFor(String monitor) {
        ((ArrayNode) definition.path("monitors")).add(monitor);
        return this;
    }

    /** Connects the source {@code nagios}: {@code link} is its part of the document. */
    public SetUp linkingNagios(ObjectNode link) {
        document.path("sources")
                .valueStream()
                .filter(source -> source.path("name").asText().equals("nagios"))
                .forEach(source -> ((ObjectNode) source).set("link", link));
        return this;
    }

    /** Sets a monitor's name for phone alerts. */
    public SetUp saying(String monitor, String spoken) {
        ((ArrayNode) document.path("monitors")).addObject().put("name", monitor).put("nameForPhoneAlerts", spoken);
        return this;
    }

    private ObjectNode operator(Person person) {
        return find(person).orElseThrow(() -> new IllegalArgumentException(person + " is not in the set-up"));
    }

    private Optional<ObjectNode> find(Person person) {
        return operators
                .valueStream()
                .filter(operator -> operator.path("name").asText().equals(person.fullName()))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /** Applies the document to the system under test. */
    public void apply() {
        TestBed.phoneAlert().configure(json());
    }

    /** The document. */
    public String json() {
        return document.toString();
    }
}
