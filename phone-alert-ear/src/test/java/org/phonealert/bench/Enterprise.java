package org.phonealert.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** The configuration of the measured system: its monitors, and the operator for each. */
final class Enterprise {
    static final String SOURCE_KEY = "key-of-the-source-of-the-benchmark";
    static final String NAGIOS_KEY = "key-of-the-nagios-of-the-benchmark";
    static final String OUTGOING_NUMBER = "+33176340012";

    /** Monitors whose alerts ring no phone in the first hour. */
    static final List<String> RESTING = names("rest", 200);

    /** Monitors whose alerts ring at once, each another operator. */
    static final List<String> RINGING = names("ring", 100);

    /** Monitors whose alerts ring after an hour, each another operator. */
    static final List<String> LATE = names("late", 20);

    /** The monitor whose alerts ring the operator who answers and presses 1. */
    static final String TAKEN = "taken-00";

    private static final int HOUR = 60;

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode operators = document.putArray("operators");
    private final ArrayNode definitions;

    private Enterprise() {
        document.putArray("outgoingNumbers").add(OUTGOING_NUMBER);
        document.putArray("integrations")
                .addObject()
                .put("type", "PHONE")
                .put("name", "Téléphone")
                .put("active", true);
        ArrayNode sources = document.putArray("sources");
        sources.addObject().put("name", "bench").put("type", "API").put("key", SOURCE_KEY);
        sources.addObject().put("name", "nagios").put("type", "NAGIOS").put("key", NAGIOS_KEY);
        definitions = document.putArray("definitions");
    }

    /** The configuration document. */
    static String document() {
        Enterprise enterprise = new Enterprise();
        enterprise.define("resting", RESTING, HOUR);
        RINGING.forEach(monitor -> enterprise.define(monitor, List.of(monitor), 0));
        LATE.forEach(monitor -> enterprise.define(monitor, List.of(monitor), HOUR));
        enterprise.define(TAKEN, List.of(TAKEN), 0);
        return enterprise.document.toString();
    }

    /** The phone number of the operator for this monitor. */
    static String phone(String monitor) {
        int group = List.of("rest", "ring", "late", "taken").indexOf(monitor.replaceFirst("-.*", ""));
        return "+336123%02d0%02d".formatted(group, Integer.parseInt(monitor.replaceFirst(".*-", "")));
    }

    private void define(String name, List<String> monitors, int afterMinutes) {
        operators
                .addObject()
                .put("name", "Operator " + name)
                .put("mobileNumber", phone(monitors.get(0)))
                .put("language", "fr")
                .put("timeZone", "Europe/Paris");
        ObjectNode definition = definitions.addObject().put("name", name).put("repeats", 0);
        ArrayNode named = definition.putArray("monitors");
        monitors.forEach(named::add);
        ObjectNode level = definition.putArray("levels").addObject().put("afterMinutes", afterMinutes);
        level.putArray("integrations").add("PHONE");
        level.putArray("recipients").addObject().put("operator", "Operator " + name);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%02d".formatted(prefix, i))
                .toList();
    }
}
