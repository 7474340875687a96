package org.phonealert.bridge.icinga;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.Severity;
import org.phonealert.base.Text;
import org.phonealert.bridge.icinga.IcingaObjects.Attributes;
import org.phonealert.bridge.icinga.IcingaObjects.Found;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

/** Fetches the open problems of an Icinga. */
final class IcingaState {
    /** How long a notification may take to arrive here. */
    private static final Duration DELIVERY_TIME = Duration.ofSeconds(60);

    private static final int LONGEST_MESSAGE = 4000;
    private static final List<String> ATTRIBUTES = List.of(
            "name",
            "state",
            "state_type",
            "last_hard_state",
            "last_hard_state_change",
            "acknowledgement",
            "downtime_depth",
            "flapping",
            "enable_notifications",
            "last_check_result");

    private final Instant asOf;
    private final IcingaClient icinga;

    IcingaState(Instant asOf, IcingaClient icinga) {
        this.asOf = asOf;
        this.icinga = icinga;
    }

    SourceState read() throws SourceException {
        IcingaObjects hosts = objects("hosts", "host.state != 0", ATTRIBUTES);
        List<String> ofServices = new ArrayList<>(ATTRIBUTES);
        ofServices.add("host_name");
        IcingaObjects services = objects("services", "service.state != 0", ofServices);
        if (hosts.all().isEmpty() && services.all().isEmpty()) {
            return new SourceState(asOf, List.of());
        }
        Set<String> notified = notified();
        Map<String, String> acknowledgers = acknowledgers();
        List<SourceProblem> problems = new ArrayList<>();
        hosts.all().forEach(found -> addProblem(found, false, notified, acknowledgers, problems));
        services.all().forEach(found -> addProblem(found, true, notified, acknowledgers, problems));
        return new SourceState(asOf, problems);
    }

    private IcingaObjects objects(String type, String filter, List<String> attributes) throws SourceException {
        Map<String, Object> body = new HashMap<>(Map.of("filter", filter, "attrs", attributes));
        if (type.equals("services")) {
            body.put("joins", List.of("host.state", "host.state_type", "host.last_hard_state", "host.downtime_depth"));
        }
        return icinga.query(type, body, IcingaObjects.class);
    }

    /** The subjects whose problems Icinga notified, or tried to notify, to our user. */
    private Set<String> notified() throws SourceException {
        return objects(
                        "notifications",
                        "match(\"phone-alert*\", notification.command) && notification.notification_number > 0"
                                + " && notification.last_problem_notification > 0",
                        List.of("host_name", "service_name", "notification_number", "last_problem_notification"))
                .all()
                .stream()
                .map(Found::attrs)
                .filter(Objects::nonNull)
                .map(attrs -> IcingaObjects.subject(attrs.host_name(), attrs.service_name()))
                .collect(Collectors.toSet());
    }

    /** The last author of an acknowledgement, by subject. */
    private Map<String, String> acknowledgers() throws SourceException {
        Map<String, String> acknowledgers = new HashMap<>();
        icinga
                .query(
                        "comments",
                        Map.of(
                                "filter",
                                "comment.entry_type == 4",
                                "attrs",
                                List.of("host_name", "service_name", "author", "entry_time")),
                        IcingaComments.class)
                .all()
                .stream()
                .sorted(Comparator.comparingDouble(comment -> comment.entry_time() == null ? 0 : comment.entry_time()))
                .forEach(comment -> acknowledgers.put(comment.subject(), String.valueOf(comment.author())));
        return acknowledgers;
    }

    private void addProblem(
            Found found,
            boolean service,
            Set<String> notified,
            Map<String, String> acknowledgers,
            List<SourceProblem> problems) {
        Attributes attrs = Objects.requireNonNull(found.attrs());
        if (attrs.hardState() == 0) {
            return;
        }
        @Nullable Attributes host = found.joins() == null ? null : found.joins().host();
        String subject = service
                ? IcingaObjects.subject(attrs.host_name(), attrs.name())
                : IcingaObjects.subject(attrs.name(), null);
        String name = Text.fitName(subject, 255);
        Instant since = attrs.since().orElse(asOf);
        problems.add(new SourceProblem(
                name,
                name,
                Text.fit(attrs.output(), LONGEST_MESSAGE),
                severity(attrs, service),
                since,
                attrs.isAcknowledged() ? Text.fit(acknowledgers.getOrDefault(subject, "Icinga"), 100) : null,
                attrs.isInDowntime() || (host != null && host.isInDowntime()),
                Boolean.TRUE.equals(attrs.flapping()),
                since.isBefore(asOf.minus(DELIVERY_TIME))
                        && !Boolean.FALSE.equals(attrs.enable_notifications())
                        && (host == null || host.hardState() == 0)
                        && notified.contains(subject)));
    }

    private static Severity severity(Attributes attrs, boolean service) {
        return switch (attrs.hardState()) {
            case 1 -> service ? Severity.WARNING : Severity.CRITICAL;
            case 2 -> Severity.CRITICAL;
            default -> Severity.ERROR;
        };
    }
}
