package org.phonealert.oncall.externaloncall;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.ImportedShifts;
import org.phonealert.oncall.duty.PlannedSchedule;
import org.phonealert.oncall.duty.ShiftOrigin;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.NotAllowedException;
import org.phonealert.people.account.Role;

/** The external on-call systems of schedules, and their last answers. Nothing is sent to them here. */
@Stateless
public class ExternalOnCalls {
    /** How long a step waits for an answer at most: somewhat longer than an answer may take. */
    public static final Duration LONGEST_WAIT = ExternalOnCallHttp.TIMEOUT.plusSeconds(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private ImportedShifts importedShifts;

    @Inject
    private CircuitBreakers breakers;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** The addresses of all systems, by the schedule's number. */
    public Map<Long, String> urls() {
        return entities.createQuery("select p from ExternalOnCall p", ExternalOnCall.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        ExternalOnCall::scheduleId, system -> system.address().url()));
    }

    /**
     * Has this schedule's external system asked at this address.
     *
     * @param key sent to it; null for the one so far, if the address is at the same server; empty for none
     * @return whether another key is sent than before
     * @throws InvalidInputException naming the field that is wrong: {@code url} or {@code key}
     */
    public boolean define(long schedule, String url, @Nullable String key) {
        ExternalOnCallAddress wanted = new ExternalOnCallAddress(url, key == null || key.isEmpty() ? null : key);
        Optional<ExternalOnCall> known = find(schedule);
        Optional<ExternalOnCallAddress> before = known.map(ExternalOnCall::address);
        ExternalOnCallAddress address = key != null
                ? wanted
                : before.filter(wanted::isAtTheServerOf)
                        .map(same -> new ExternalOnCallAddress(url, same.key()))
                        .orElse(wanted);
        if (before.filter(address::equals).isEmpty()) {
            if (!actor.may(Role.ADMINISTRATOR)) {
                throw new NotAllowedException(Role.ADMINISTRATOR);
            }
            importedShifts.hold();
            importedShifts.importFrom(ShiftOrigin.PLANNING, schedule);
            Instant now = clock.instant();
            known.ifPresentOrElse(
                    system -> {
                        // the result of a question may have been recorded meanwhile
                        entities.refresh(system, LockModeType.PESSIMISTIC_WRITE);
                        system.move(address, now);
                    },
                    () -> entities.persist(new ExternalOnCall(schedule, address, now)));
        }
        return !Objects.equals(before.map(ExternalOnCallAddress::key).orElse(null), address.key());
    }

    /** Removes the schedule's external system; the people it has on duty are so until now only. */
    public void remove(long schedule) {
        find(schedule).ifPresent(system -> {
            importedShifts.hold();
            importedShifts.stopImport(schedule);
            entities.remove(system);
        });
    }

    /**
     * The answers that a step can use now for these schedules.
     *
     * @param since when the step began to wait for answers; null if it does not
     */
    public ExternalOnCallAnswers answers(Collection<Long> asked, @Nullable Instant since, Instant now) {
        List<ExternalOnCall> systems =
                asked.stream().flatMap(id -> find(id).stream()).toList();
        List<Long> awaited = systems.stream()
                .filter(system -> isWorthAsking(system, since, now))
                .map(ExternalOnCall::scheduleId)
                .toList();
        if (!awaited.isEmpty()) {
            return new ExternalOnCallAnswers(awaited, List.of());
        }
        List<FallbackAnswer> fallbacks = new ArrayList<>();
        for (ExternalOnCall system : systems) {
            fault(system, since, now).ifPresent(fault -> fallbacks.add(fallback(system, fault)));
        }
        return new ExternalOnCallAnswers(List.of(), fallbacks);
    }

    private boolean isWorthAsking(ExternalOnCall system, @Nullable Instant since, Instant now) {
        boolean mayWait = since == null || now.isBefore(since.plus(LONGEST_WAIT));
        return mayWait
                && !system.isFresh(since, now)
                && breakers.of(system.address().url()).isClosed(now);
    }

    /** Why only the last answer can be used. A system behind an open circuit breaker is down, too. */
    private Optional<ExternalOnCallFault> fault(ExternalOnCall system, @Nullable Instant since, Instant now) {
        if (system.fault().isPresent() || system.isFresh(since, now)) {
            return system.fault();
        }
        boolean asked = breakers.of(system.address().url()).isClosed(now);
        return Optional.of(asked ? ExternalOnCallFault.SLOW : ExternalOnCallFault.DOWN);
    }

    private FallbackAnswer fallback(ExternalOnCall system, ExternalOnCallFault fault) {
        PlannedSchedule schedule = schedules.get(schedules.name(system.scheduleId()));
        return new FallbackAnswer(
                schedule.name(),
                fault,
                system.answeredAt()
                        .map(answer -> answer.atZone(schedule.plan().zone()))
                        .orElse(null));
    }

    /** The state of a schedule's external system; empty if it has none. */
    @AllowedFor(Role.VIEWER)
    public Optional<ExternalOnCallStatus> state(String schedule) {
        boolean whole = actor.may(Role.EDITOR);
        return find(schedules.get(schedule).id())
                .map(system -> new ExternalOnCallStatus(
                        whole ? system.address().url() : null,
                        system.address().key() != null,
                        system.answeredAt().orElse(null),
                        system.people(),
                        system.failingSince().orElse(null),
                        system.fault().orElse(null),
                        whole ? system.reason().orElse(null) : null,
                        system.strangers().isPresent(),
                        whole ? system.strangers().orElse(null) : null));
    }

    private Optional<ExternalOnCall> find(long schedule) {
        return Optional.ofNullable(entities.find(ExternalOnCall.class, schedule));
    }
}
