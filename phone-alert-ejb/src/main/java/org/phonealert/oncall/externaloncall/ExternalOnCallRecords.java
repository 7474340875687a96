package org.phonealert.oncall.externaloncall;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.base.work.DueRows;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.ImportedShifts;
import org.phonealert.people.operator.OperatorLookup;
import org.phonealert.people.operator.Operators;

import static java.lang.System.Logger.Level.WARNING;

/** Questions to external on-call systems and their results, in transactions before and after each request. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExternalOnCallRecords {
    private static final System.Logger LOG = System.getLogger(ExternalOnCallRecords.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private ImportedShifts importedShifts;

    @Inject
    private Clock clock;

    @Inject
    private Event<ExternalOnCallNews> news;

    /** Claims the schedules whose systems are to be asked now, each for one node. */
    public List<Long> claimDue() {
        Instant now = clock.instant();
        List<ExternalOnCall> due =
                DueRows.of("outside_plannings", "schedule_id").dueBy(now).claim(entities, ExternalOnCall.class);
        due.forEach(system -> system.claim(now));
        return due.stream().map(ExternalOnCall::scheduleId).toList();
    }

    /** The addresses of all systems. */
    public List<String> urls() {
        return entities.createQuery("select distinct p.url from ExternalOnCall p", String.class)
                .getResultList();
    }

    /** The question to ask for a schedule; empty if it has no external system any more. */
    public Optional<ExternalOnCallQuestion> question(long schedule) {
        return Optional.ofNullable(entities.find(ExternalOnCall.class, schedule))
                .map(system -> new ExternalOnCallQuestion(
                        schedule, schedules.name(schedule), system.address(), clock.instant()));
    }

    /** Records an answer. */
    public void answered(ExternalOnCallQuestion question, ExternalOnCallAnswer answer) {
        // before the system's row, in the order in which the set-up locks: otherwise there would be deadlocks
        importedShifts.hold();
        lock(question).ifPresent(system -> {
            Instant now = clock.instant();
            PersonResolver.Resolved people =
                    new PersonResolver(new OperatorLookup(operators.all())).resolve(answer, now);
            if (people.namesStrangersOnly()) {
                fail(
                        system,
                        question,
                        new ExternalOnCallException(
                                ExternalOnCallFault.WRONG,
                                "none of the people on duty is an operator: " + shown(people.strangers())));
            } else {
                store(system, question, people, now);
            }
        });
    }

    private void store(
            ExternalOnCall system, ExternalOnCallQuestion question, PersonResolver.Resolved people, Instant now) {
        importedShifts.replace(question.scheduleId(), people.shifts());
        String strangers = people.strangers().isEmpty() ? null : shown(people.strangers());
        if (strangers != null && !strangers.equals(system.strangers().orElse(null))) {
            announce(ExternalOnCallNews.Kind.NAMES_STRANGERS, question, strangers);
        }
        system.failingSince()
                .ifPresent(since -> announce(ExternalOnCallNews.Kind.IS_BACK, question, since + " – " + now));
        system.answered(question, String.join(", ", people.names()), strangers, now);
    }

    private static String shown(List<ExternalPerson> people) {
        return people.stream().map(ExternalPerson::shown).collect(Collectors.joining(", "));
    }

    /** Records a failure. */
    public void failed(ExternalOnCallQuestion question, ExternalOnCallException failure) {
        lock(question).ifPresent(system -> fail(system, question, failure));
    }

    private void fail(ExternalOnCall system, ExternalOnCallQuestion question, ExternalOnCallException failure) {
        if (system.failingSince().isEmpty()) {
            announce(ExternalOnCallNews.Kind.FAILS, question, failure.fault() + ": " + failure.reason());
        }
        system.failed(question, failure, clock.instant());
    }

    private void announce(ExternalOnCallNews.Kind kind, ExternalOnCallQuestion question, String detail) {
        ExternalOnCallNews one = new ExternalOnCallNews(kind, question.schedule(), detail);
        LOG.log(WARNING, "External on-call system {0}, administrators are notified: {1}", kind, one.summary());
        news.fire(one);
    }

    private Optional<ExternalOnCall> lock(ExternalOnCallQuestion question) {
        return Optional.ofNullable(
                        entities.find(ExternalOnCall.class, question.scheduleId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(system -> system.isAsked(question));
    }
}
