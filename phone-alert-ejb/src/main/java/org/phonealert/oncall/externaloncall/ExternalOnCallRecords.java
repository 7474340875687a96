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

/** What is asked of plannings, and what came of it: each in a transaction of its own, before and after the question. */
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
    private ImportedShifts given;

    @Inject
    private Clock clock;

    @Inject
    private Event<ExternalOnCallNews> news;

    /** The schedules whose planning is to be asked although nobody is called; one node has each. */
    public List<Long> claimDue() {
        Instant now = clock.instant();
        List<ExternalOnCall> due =
                DueRows.of("outside_plannings", "schedule_id").dueBy(now).claim(entities, ExternalOnCall.class);
        due.forEach(planning -> planning.claim(now));
        return due.stream().map(ExternalOnCall::scheduleId).toList();
    }

    /** Where somebody is asked at all. */
    public List<String> urls() {
        return entities.createQuery("select distinct p.url from ExternalOnCall p", String.class)
                .getResultList();
    }

    /** The question to ask for a schedule; none if it has no planning any more. */
    public Optional<ExternalOnCallQuestion> question(long schedule) {
        return Optional.ofNullable(entities.find(ExternalOnCall.class, schedule))
                .map(planning -> new ExternalOnCallQuestion(
                        schedule, schedules.name(schedule), planning.address(), clock.instant()));
    }

    /** Keeps what the planning answered. */
    public void answered(ExternalOnCallQuestion question, ExternalOnCallAnswer answer) {
        // before the planning's row, as whoever changes the set-up does: two who wait for each other would wait for
        // ever
        given.hold();
        lock(question).ifPresent(planning -> {
            Instant now = clock.instant();
            PersonResolver.Resolved people =
                    new PersonResolver(new OperatorLookup(operators.all())).resolve(answer, now);
            if (people.namesStrangersOnly()) {
                fail(
                        planning,
                        question,
                        new ExternalOnCallException(
                                ExternalOnCallFault.WRONG,
                                "nobody of those on duty is an operator: " + shown(people.strangers())));
            } else {
                take(planning, question, people, now);
            }
        });
    }

    private void take(
            ExternalOnCall planning, ExternalOnCallQuestion question, PersonResolver.Resolved people, Instant now) {
        given.keep(question.scheduleId(), people.shifts());
        String strangers = people.strangers().isEmpty() ? null : shown(people.strangers());
        if (strangers != null && !strangers.equals(planning.strangers().orElse(null))) {
            tell(ExternalOnCallNews.Kind.NAMES_STRANGERS, question, strangers);
        }
        planning.failingSince()
                .ifPresent(since -> tell(ExternalOnCallNews.Kind.IS_BACK, question, since + " – " + now));
        planning.answered(question, String.join(", ", people.names()), strangers, now);
    }

    private static String shown(List<ExternalPerson> people) {
        return people.stream().map(ExternalPerson::shown).collect(Collectors.joining(", "));
    }

    /** Keeps that it did not answer. */
    public void failed(ExternalOnCallQuestion question, ExternalOnCallException failure) {
        lock(question).ifPresent(planning -> fail(planning, question, failure));
    }

    private void fail(ExternalOnCall planning, ExternalOnCallQuestion question, ExternalOnCallException failure) {
        if (planning.failingSince().isEmpty()) {
            tell(ExternalOnCallNews.Kind.FAILS, question, failure.fault() + ": " + failure.reason());
        }
        planning.failed(question, failure, clock.instant());
    }

    private void tell(ExternalOnCallNews.Kind kind, ExternalOnCallQuestion question, String detail) {
        ExternalOnCallNews one = new ExternalOnCallNews(kind, question.schedule(), detail);
        LOG.log(WARNING, "Outside planning {0}: {1}", kind, one.summary());
        news.fire(one);
    }

    private Optional<ExternalOnCall> lock(ExternalOnCallQuestion question) {
        return Optional.ofNullable(
                        entities.find(ExternalOnCall.class, question.scheduleId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(planning -> planning.isAsked(question));
    }
}
