package org.phonealert.alerting.alert;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.AlertHistory;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.monitor.Monitors;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.Severity;

/** Accepts events in one transaction: logs them, and opens, updates or resolves the alerts that they are about. */
@Stateless
public class AlertIntake {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Monitors monitors;

    @Inject
    private AlertTransitions transitions;

    @Inject
    private AlertHistory history;

    @Inject
    private EarlyRecoveries recoveries;

    @Inject
    private Instance<IntakeSnapshot> lookUp;

    @Inject
    private Event<AlertsOpened> openings;

    @Inject
    private Event<AlertRepeated> repeated;

    /**
     * Accepts these events, all or none. They are accepted in the order of their keys, so that two nodes which accept
     * the same events at the same time cannot deadlock.
     *
     * @param together one event of any type, or several triggers: an acknowledgement locks more than alerts
     * @return the receipt of each, in the order in which they were given
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Receipt> accept(List<IncomingEvent> together) {
        List<IncomingEvent> events = together.stream()
                .map(incoming ->
                        new IncomingEvent(incoming.source(), incoming.event().notAfter(clock.instant())))
                .toList();
        IntakeSnapshot known = lookUp.get();
        known.load(events);
        Round round = new Round(known, monitorsOf(events));
        IdentityHashMap<IncomingEvent, Receipt> receipts = new IdentityHashMap<>();
        events.stream()
                .sorted(Comparator.comparing(IncomingEvent::openKey))
                .forEach(incoming -> receipts.put(incoming, accept(incoming, round)));
        if (!round.opened().isEmpty()) {
            openings.fire(new AlertsOpened(round.opened()));
        }
        return events.stream().map(receipts::get).toList();
    }

    /** What the events of one transaction share. */
    private record Round(IntakeSnapshot known, Map<String, Monitor> monitors, List<Alert> opened) {
        Round(IntakeSnapshot known, Map<String, Monitor> monitors) {
            this(known, monitors, new ArrayList<>());
        }
    }

    private Map<String, Monitor> monitorsOf(List<IncomingEvent> events) {
        return monitors.getOrAdd(events.stream()
                .map(IncomingEvent::event)
                .filter(event -> event.type() == EventType.TRIGGER)
                .map(event -> event.monitor())
                .collect(Collectors.toSet()));
    }

    private Receipt accept(IncomingEvent incoming, Round round) {
        return round.known().earlierReceipt(incoming).orElseGet(() -> {
            Receipt receipt = switch (incoming.event().type()) {
                case TRIGGER -> trigger(incoming, round);
                case UPDATE -> update(incoming, round);
                case ACKNOWLEDGE -> acknowledge(incoming, round);
                case RESOLVE -> resolve(incoming, round);
                case DOWNTIME_BEGINS, FLAPPING_BEGINS -> hold(incoming, round, true);
                case DOWNTIME_ENDS, FLAPPING_ENDS -> hold(incoming, round, false);
            };
            entities.persist(new LoggedEvent(incoming.source(), incoming.event(), clock.instant(), receipt));
            round.known().accepted(incoming, receipt);
            return receipt;
        });
    }

    private Receipt trigger(IncomingEvent incoming, Round round) {
        return round.known()
                .open(incoming)
                .map(alert -> repeat(alert, incoming))
                .or(() -> round.known().newer(incoming).map(alert -> new Receipt(alert.id(), Receipt.Result.IGNORED)))
                .orElseGet(() -> round.known().isOver(incoming) ? ignored() : open(incoming, round));
    }

    private Receipt open(IncomingEvent incoming, Round round) {
        Alert alert = new Alert(
                entities.getReference(AlertSource.class, incoming.source().id()),
                Objects.requireNonNull(round.monitors().get(incoming.event().monitor())),
                incoming.event(),
                clock.instant());
        entities.persist(alert);
        round.known().opened(alert);
        round.opened().add(alert);
        history.record(alert.id(), null, new AlertFact.Opened(incoming.event().message()));
        return new Receipt(alert.id(), Receipt.Result.OPENED);
    }

    private Receipt repeat(Alert alert, IncomingEvent incoming) {
        Severity before = alert.severity();
        alert.repeat(incoming.event());
        recordSeverity(alert, before);
        repeated.fire(new AlertRepeated(alert.id()));
        return new Receipt(alert.id(), Receipt.Result.UPDATED);
    }

    private Receipt update(IncomingEvent incoming, Round round) {
        return round.known()
                .open(incoming)
                .map(alert -> {
                    Severity before = alert.severity();
                    alert.change(incoming.event());
                    recordSeverity(alert, before);
                    return new Receipt(alert.id(), Receipt.Result.UPDATED);
                })
                .orElseGet(AlertIntake::ignored);
    }

    private void recordSeverity(Alert alert, Severity before) {
        if (alert.severity() != before) {
            history.record(alert.id(), null, new AlertFact.SeverityChanged(before, alert.severity()));
        }
    }

    /** The receipt names the alert of the monitor itself, if it has one, rather than one of those below it. */
    private Receipt hold(IncomingEvent incoming, Round round, boolean holds) {
        Hold hold = Hold.of(incoming.event().type()).orElseThrow();
        List<Alert> changed = round.known().atOrBelow(incoming).stream()
                .filter(alert -> transitions.hold(alert, hold, holds))
                .sorted(Comparator.comparing(alert -> alert.dedupKey().length()))
                .toList();
        return changed.isEmpty()
                ? ignored()
                : new Receipt(changed.get(0).id(), holds ? Receipt.Result.HELD : Receipt.Result.RELEASED);
    }

    private Receipt acknowledge(IncomingEvent incoming, Round round) {
        return round.known()
                .open(incoming)
                .map(alert -> new Receipt(
                        alert.id(),
                        transitions.acknowledge(alert, author(incoming), Acknowledgement.Way.SOURCE)
                                ? Receipt.Result.ACKNOWLEDGED
                                : Receipt.Result.IGNORED))
                .orElseGet(AlertIntake::ignored);
    }

    private Receipt resolve(IncomingEvent incoming, Round round) {
        return round.known()
                .open(incoming)
                .map(alert -> new Receipt(
                        alert.id(),
                        !alert.isNewerThan(incoming.event())
                                        && transitions.resolveAtSource(
                                                alert,
                                                incoming.event().occurredAt(),
                                                incoming.event().message())
                                ? Receipt.Result.RESOLVED
                                : Receipt.Result.IGNORED))
                .orElseGet(() -> {
                    recoveries.keep(incoming);
                    return ignored();
                });
    }

    private static String author(IncomingEvent incoming) {
        @Nullable String author = incoming.event().author();
        return author == null ? incoming.source().name() : author;
    }

    private static Receipt ignored() {
        return new Receipt(null, Receipt.Result.IGNORED);
    }
}
