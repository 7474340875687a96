package org.phonealert.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;

/** How long the API takes to say who is on duty in a thousand schedules of twenty people each. */
final class OnCalls implements Part {
    private static final int SCHEDULES = 1000;
    private static final int PEOPLE = 20;
    private static final int OPERATORS = 200;
    private static final int TIMES = 200;
    private static final int WARM_UP = 200;
    private static final double MILLION = 1e6;
    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca");
    private static final List<String> STEPS = List.of("HOURLY", "DAILY", "WEEKLY", "MONTHLY");

    @Override
    public void measure(Site site, Figures figures) {
        PhoneAlert system = site.server().admin();
        ObjectNode before = (ObjectNode) system.configuration();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode operators = document.putArray("operators").addAll((ArrayNode) before.path("operators"));
        for (int i = 0; i < OPERATORS; i++) {
            operators.addObject().put("name", name(i));
        }
        ArrayNode schedules = document.putArray("schedules");
        for (int i = 0; i < SCHEDULES; i++) {
            schedules.add(schedule(i));
        }
        long begun = System.nanoTime();
        system.configure(document.toString());
        figures.report("on_call_set_up_of_%d_ms".formatted(SCHEDULES), (System.nanoTime() - begun) / MILLION);

        for (int i = 0; i < WARM_UP; i++) {
            ask(system, i);
        }
        Spread.of(DoubleStream.iterate(0, i -> i + 1).limit(TIMES).map(i -> ask(system, (int) i)))
                .report("on_call_of_%d_schedules".formatted(SCHEDULES), figures);
        system.configure("{\"schedules\":[]}");
        system.configure(JsonNodeFactory.instance
                .objectNode()
                .set("operators", before.path("operators"))
                .toString());
    }

    /** Asks for another instant each time, so that no answer can be cached. */
    private static double ask(PhoneAlert system, int hour) {
        Instant at = Instant.parse("2027-01-01T00:00:00Z").plusSeconds(hour * 3600L);
        long begun = System.nanoTime();
        Answer answer = system.get("/phone-alert/api/v1/on-call?at=" + at);
        double took = (System.nanoTime() - begun) / MILLION;
        if (answer.status() != 200 || answer.json().path("schedules").size() != SCHEDULES) {
            throw new IllegalStateException("%d: %s".formatted(answer.status(), answer.json()));
        }
        return took;
    }

    private static ObjectNode schedule(int number) {
        ObjectNode schedule = JsonNodeFactory.instance.objectNode().put("name", "S%d".formatted(number));
        if (number % ZONES.size() == 0) {
            schedule.put("timeZone", ZONES.get(number / ZONES.size() % ZONES.size()));
        }
        ArrayNode turns = schedule.putArray("layers")
                .addObject()
                .put("handOver", STEPS.get(number % STEPS.size()))
                .put("start", "2016-01-04T09:00")
                .putArray("turns");
        for (int turn = 0; turn < PEOPLE; turn++) {
            turns.addArray().add(name((number * 7 + turn) % OPERATORS));
        }
        return schedule;
    }

    private static String name(int number) {
        return Integer.toString(number, Character.MAX_RADIX);
    }
}
