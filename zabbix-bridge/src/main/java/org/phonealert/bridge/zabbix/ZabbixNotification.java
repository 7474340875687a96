package org.phonealert.bridge.zabbix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Text;

/**
 * One run of the webhook: a problem, its recovery or its update. All of them carry the id of the problem event. Updates
 * of a resolved problem are ignored because the recovery is sent separately.
 */
final class ZabbixNotification {
    private static final String TRIGGERS = "0";
    private static final String CANCELED = "NOTE: Escalation cancel";

    /** The name that Zabbix shows for a user whom the notified user may not see. */
    private static final String HIDDEN = "Inaccessible user";

    private final Macros macros;

    ZabbixNotification(Macros macros) {
        this.macros = macros;
    }

    /**
     * Converts the notification to alert events, in their order; none if it does not concern an alert. Long text is
     * cut, with a mark.
     *
     * @param receivedAt when it was received; the time of the events if theirs cannot be read
     * @throws InvalidInputException naming the macro that is missing or garbled
     */
    List<AlertEvent> toAlertEvents(Instant receivedAt) {
        if (!macros.find("EVENT.SOURCE").orElse(TRIGGERS).equals(TRIGGERS) || isCanceledEscalation()) {
            return List.of();
        }
        boolean trouble = macros.number("EVENT.VALUE", 1) == 1;
        boolean update = macros.number("EVENT.UPDATE.STATUS", 1) == 1;
        if (update) {
            return trouble ? updates(receivedAt) : List.of();
        }
        return List.of(
                trouble
                        ? event(EventType.TRIGGER, time("EVENT", receivedAt))
                        : event(EventType.RESOLVE, time("EVENT.RECOVERY", receivedAt)));
    }

    private List<AlertEvent> updates(Instant receivedAt) {
        UpdateAction action =
                new UpdateAction(macros.find("EVENT.UPDATE.ACTION").orElse(""));
        Instant at = time("EVENT.UPDATE", receivedAt);
        List<AlertEvent> events = new ArrayList<>();
        if (action.changesSeverity()) {
            events.add(event(EventType.UPDATE, at));
        }
        // it may have been unacknowledged before this was sent
        if (action.acknowledges()
                && !macros.find("EVENT.ACK.STATUS").orElse("Yes").equals("No")) {
            events.add(event(EventType.ACKNOWLEDGE, at));
        }
        return events;
    }

    /** Zabbix sends this in the form of a problem when the trigger, host or action was disabled. */
    private boolean isCanceledEscalation() {
        return macros.find("ALERT.MESSAGE")
                .filter(message -> message.startsWith(CANCELED))
                .isPresent();
    }

    private AlertEvent event(EventType type, Instant at) {
        String problem = problem();
        return AlertEvent.of(type, problem, at)
                .eventId(eventId(type, problem))
                .monitor(monitor())
                .message(message())
                .severity(severity())
                .author(type == EventType.ACKNOWLEDGE ? author() : null)
                .build();
    }

    private String problem() {
        String id = macros.get("EVENT.ID");
        if (!id.matches("[0-9]{1,20}")) {
            throw new InvalidInputException("EVENT.ID", RefusalReason.NOT_AN_EVENT_ID, Text.fit(id, 100));
        }
        return id;
    }

    /** The same for each attempt to send, another for the next step of an action. */
    private @Nullable String eventId(EventType type, String problem) {
        return macros.find("SENT.AT")
                .map(sentAt -> "%s %s %s %08x"
                        .formatted(
                                type,
                                problem,
                                Text.fit(sentAt, 40),
                                Objects.hash(
                                        macros.find("EVENT.UPDATE.ACTION").orElse(""),
                                        macros.find("EVENT.UPDATE.MESSAGE").orElse(""),
                                        macros.find("EVENT.UPDATE.TIME").orElse(""))))
                .orElse(null);
    }

    private String monitor() {
        String name = tags().monitor()
                .orElseGet(() -> Stream.of("HOST.NAME", "TRIGGER.NAME")
                        .map(macros::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("/")));
        return Text.fitName(name.isEmpty() ? macros.get("EVENT.NAME") : name, 255);
    }

    private String message() {
        return message(
                macros.find("EVENT.NAME").or(() -> macros.find("TRIGGER.NAME")).orElse(""),
                macros.find("EVENT.OPDATA").orElse(""),
                tags());
    }

    /** The event name, then operational data and tags if present, one line each. */
    static String message(String name, String operationalData, EventTags tags) {
        return Text.fit(
                Stream.of(name, operationalData, tags.text())
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")),
                4000);
    }

    private EventTags tags() {
        return macros.find("EVENT.TAGSJSON").map(EventTags::read).orElseGet(EventTags::none);
    }

    private Severity severity() {
        return ZabbixSeverity.of(macros.number("EVENT.NSEVERITY", ZabbixSeverity.MOST))
                .severity();
    }

    private Instant time(String prefix, Instant otherwise) {
        return new ZabbixTime(macros).find(prefix).orElse(otherwise);
    }

    private @Nullable String author() {
        return macros.find("USER.FULLNAME")
                .filter(name -> !name.equals(HIDDEN))
                .map(name -> Text.fit(name, 100))
                .orElse(null);
    }
}
