package org.phonealert.bridge.zabbix;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProblem;

/**
 * Fetches the open problems of a Zabbix with the rights of our API user.
 *
 * <p>A problem counts as notified in vain if Zabbix gave up sending its message. Zabbix shows messages to all users of
 * a shared user group, so ours are selected by the kit's media type. A message that Zabbix still retries arrives by
 * itself.
 */
final class ZabbixProblems {
    private static final String TRIGGERS = "0";
    private static final String FAILED = "2";

    private final ZabbixApi api;

    ZabbixProblems(ZabbixApi api) {
        this.api = api;
    }

    List<SourceProblem> all() throws SourceException {
        Problem[] problems = api.call(
                "problem.get",
                ApiObject.output(
                                "eventid",
                                "objectid",
                                "clock",
                                "name",
                                "acknowledged",
                                "severity",
                                "opdata",
                                "suppressed")
                        .with("source", TRIGGERS)
                        .with("object", TRIGGERS)
                        .with("recent", false)
                        .with("selectTags", List.of("tag", "value")),
                Problem[].class);
        if (problems.length == 0) {
            return List.of();
        }
        Map<String, Trigger> triggers = triggers(problems);
        List<Problem> watched = Arrays.stream(problems)
                .filter(problem -> triggers.containsKey(problem.objectid()))
                .toList();
        Set<String> failed = failed(watched.stream().map(Problem::eventid).toList());
        Map<String, ProblemEvent> acknowledged = acknowledged(watched.stream()
                .filter(Problem::isAcknowledged)
                .map(Problem::eventid)
                .toList());
        return watched.stream()
                .map(problem -> problem.toSourceProblem(
                        Objects.requireNonNull(triggers.get(problem.objectid())),
                        acknowledgedBy(problem, acknowledged),
                        failed.contains(problem.eventid())))
                .toList();
    }

    /** The triggers that are monitored now: a problem of a disabled trigger stays open, but is ignored. */
    private Map<String, Trigger> triggers(Problem... problems) throws SourceException {
        List<String> ids =
                Arrays.stream(problems).map(Problem::objectid).distinct().toList();
        Trigger[] triggers = api.call(
                "trigger.get",
                ApiObject.output("triggerid", "description")
                        .with("triggerids", ids)
                        .with("selectHosts", List.of("name"))
                        .with("expandDescription", true)
                        .with("monitored", true),
                Trigger[].class);
        return Arrays.stream(triggers).collect(Collectors.toMap(Trigger::triggerid, Function.identity()));
    }

    private Set<String> failed(Collection<String> events) throws SourceException {
        if (events.isEmpty()) {
            return Set.of();
        }
        Message[] messages = api.call(
                "alert.get",
                ApiObject.output("eventid")
                        .with("eventids", events)
                        .with("selectMediatypes", List.of("name"))
                        .with(
                                "filter",
                                ApiObject.of("status", FAILED)
                                        .with("p_eventid", "0")
                                        .with("acknowledgeid", "0")),
                Message[].class);
        return Arrays.stream(messages)
                .filter(Message::isOurs)
                .map(Message::eventid)
                .collect(Collectors.toSet());
    }

    private Map<String, ProblemEvent> acknowledged(Collection<String> events) throws SourceException {
        return events.isEmpty()
                ? Map.of()
                : events(api, events).stream()
                        .collect(Collectors.toMap(event -> String.valueOf(event.eventid()), Function.identity()));
    }

    /** The events of problems, with their updates. Unknown events and those hidden from us are missing. */
    static List<ProblemEvent> events(ZabbixApi api, Collection<String> ids) throws SourceException {
        return Arrays.asList(api.call(
                "event.get",
                ApiObject.output("eventid", "r_eventid", "acknowledged")
                        .with("eventids", ids)
                        // its name in Zabbix 6.0, where problem.get has selectAcknowledges
                        .with("select_acknowledges", "extend"),
                ProblemEvent[].class));
    }

    /** Acknowledgements by Phone Alert itself are not reported back. */
    private static @Nullable String acknowledgedBy(Problem problem, Map<String, ProblemEvent> acknowledged) {
        if (!problem.isAcknowledged()) {
            return null;
        }
        Optional<ProblemUpdate> last =
                Optional.ofNullable(acknowledged.get(problem.eventid())).flatMap(ProblemEvent::acknowledgement);
        return last.filter(ProblemUpdate::isOurs).isPresent()
                ? null
                : last.flatMap(ProblemUpdate::author).orElse("a Zabbix user");
    }

    /** A problem; numbers are strings. */
    record Problem(
            String eventid,
            String objectid,
            String clock,
            @Nullable String name,
            @Nullable String acknowledged,
            String severity,
            @Nullable String opdata,
            @Nullable String suppressed,
            @Nullable List<EventTags.Tag> tags) {
        boolean isAcknowledged() {
            return "1".equals(acknowledged);
        }

        SourceProblem toSourceProblem(Trigger trigger, @Nullable String acknowledgedBy, boolean notificationFailed) {
            EventTags known = new EventTags(Objects.requireNonNullElse(tags, List.of()));
            return new SourceProblem(
                    eventid,
                    Text.fitName(known.monitor().orElseGet(trigger::monitor), 255),
                    ZabbixNotification.message(
                            Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(opdata, ""), known),
                    ZabbixSeverity.of(Integer.parseInt(severity)).severity(),
                    Instant.ofEpochSecond(Long.parseLong(clock)),
                    acknowledgedBy,
                    "1".equals(suppressed),
                    false,
                    notificationFailed);
        }
    }

    /** A trigger. */
    record Trigger(
            String triggerid, String description, @Nullable List<Host> hosts) {
        /** As the webhook names it, by the first of its hosts. */
        String monitor() {
            return hosts == null || hosts.isEmpty() ? description : hosts.get(0).name() + "/" + description;
        }
    }

    /** A host of a trigger. */
    record Host(String name) {}

    /** A message that Zabbix sent or failed to send. */
    record Message(String eventid, @Nullable List<MediaType> mediatypes) {
        boolean isOurs() {
            return mediatypes != null && mediatypes.stream().anyMatch(type -> ZabbixSetUp.NAME.equals(type.name()));
        }
    }

    /** The media type of a message. */
    record MediaType(@Nullable String name) {}
}
