package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.EventType;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/**
 * One run of the notification command of Nagios, as macros.
 *
 * <p>The subject is the host, or {@code host/service}; problem ids are no part of it because Nagios restarts their
 * count when it loses its retention data. A custom notification makes no alert event, nor does an acknowledgement by
 * Phone Alert itself, the echo of a write-back.
 */
public final class NagiosNotification {
    private static final Pattern HTTP_STATUS = Pattern.compile("\\bHTTP/[0-9.]+ ([1-5][0-9]{2})\\b");

    private final Macros macros;

    /**
     * Wraps the macros of one notification.
     *
     * @param macros the values by macro name without the dollar signs, and {@code EVENTID}, the kit's id of this one
     */
    public NagiosNotification(Map<String, String> macros) {
        this.macros = new Macros(Map.copyOf(macros));
    }

    /**
     * Converts the notification to alert events, in their order; none if it does not concern an alert. Long text is
     * cut, with a mark.
     *
     * @param receivedAt when it was received; the time of the events if TIMET is absent
     * @throws InvalidInputException naming the macro that is missing or garbled
     */
    public List<AlertEvent> toAlertEvents(Instant receivedAt) {
        NotificationType type = macros.get("NOTIFICATIONTYPE", NotificationType.class);
        if (type == NotificationType.CUSTOM || isEcho(type)) {
            return List.of();
        }
        Optional<String> service = macros.find("SERVICEDESC");
        String about = service.isPresent() ? "SERVICE" : "HOST";
        MonitoredState state = macros.get(about + "STATE", MonitoredState.class);
        List<EventType> events = type.events(state);
        return IntStream.range(0, events.size())
                .mapToObj(place -> event(events.get(place), id(place), about, service, state, receivedAt))
                .toList();
    }

    /** The kit gives one id to the whole notification; further events get a suffix. */
    private @Nullable String id(int place) {
        return macros.find("EVENTID")
                .map(id -> Text.fitName(place == 0 ? id : id + ":" + place, 200))
                .orElse(null);
    }

    private boolean isEcho(NotificationType type) {
        return type == NotificationType.ACKNOWLEDGEMENT
                && macros.find("NOTIFICATIONAUTHOR").filter(Writeback::isOurs).isPresent();
    }

    private AlertEvent event(
            EventType type,
            @Nullable String id,
            String about,
            Optional<String> service,
            MonitoredState state,
            Instant receivedAt) {
        String host = macros.get("HOSTNAME");
        String subject = Text.fitName(service.map(name -> host + "/" + name).orElse(host), 255);
        return AlertEvent.of(type, subject, macros.findTime("TIMET").orElse(receivedAt))
                .eventId(id)
                .monitor(subject)
                .message(Text.fit(output(about), 4000))
                .severity(state.severity())
                .httpStatus(httpStatus(about))
                .author(type == EventType.ACKNOWLEDGE ? author() : null)
                .build();
    }

    private String output(String about) {
        return Stream.of(
                        macros.find(about + "OUTPUT"),
                        macros.find("LONG" + about + "OUTPUT").map(LongOutput::unescape))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** The HTTP status in the output of check_http and similar plugins. */
    private @Nullable Integer httpStatus(String about) {
        return macros.find(about + "OUTPUT").stream()
                .flatMap(output -> HTTP_STATUS.matcher(output).results())
                .map((MatchResult seen) -> Integer.valueOf(seen.group(1)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String author() {
        return macros.find("NOTIFICATIONAUTHOR")
                .map(name -> Text.fit(name, 100))
                .orElse(null);
    }
}
