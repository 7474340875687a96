package org.phonealert.planning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phonealert.duty.DutySchedules;
import org.phonealert.duty.GivenShifts;
import org.phonealert.operator.Operators;

import static java.lang.System.Logger.Level.WARNING;

/** What is asked of plannings, and what came of it: each in a transaction of its own, before and after the question. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanningRecords {
    private static final System.Logger LOG = System.getLogger(PlanningRecords.class.getName());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private GivenShifts given;

    @Inject
    private Clock clock;

    @Inject
    private Event<PlanningNews> news;

    /** The schedules whose planning is to be asked although nobody is called; one node has each. */
    public List<Long> claimDue() {
        Instant now = clock.instant();
        List<?> ids = entities.createNativeQuery(
                        "select schedule_id from outside_plannings where due_at <= ?1 for update skip locked")
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        List<Long> due = ids.stream().map(id -> ((Number) id).longValue()).toList();
        due.forEach(id ->
                Objects.requireNonNull(entities.find(OutsidePlanning.class, id)).claim(now));
        return due;
    }

    /** Where somebody is asked at all. */
    public List<String> urls() {
        return entities.createQuery("select distinct p.url from OutsidePlanning p", String.class)
                .getResultList();
    }

    /** The question to ask for a schedule; none if it has no planning any more. */
    public Optional<PlanningQuestion> question(long schedule) {
        return Optional.ofNullable(entities.find(OutsidePlanning.class, schedule))
                .map(planning ->
                        new PlanningQuestion(schedule, schedules.name(schedule), planning.address(), clock.instant()));
    }

    /** Keeps what the planning answered. */
    public void answered(PlanningQuestion question, PlanningAnswer answer) {
        // before the planning's row, as whoever changes the set-up does: two who wait for each other would wait for
        // ever
        given.hold();
        lock(question).ifPresent(planning -> {
            Instant now = clock.instant();
            KnownPeople.Recognised people = new KnownPeople(operators.all()).recognise(answer, now);
            if (people.isNobody()) {
                fail(
                        planning,
                        question,
                        new PlanningException(
                                PlanningFault.WRONG,
                                "nobody of those on duty is an operator: " + shown(people.strangers())));
            } else {
                take(planning, question, people, now);
            }
        });
    }

    private void take(OutsidePlanning planning, PlanningQuestion question, KnownPeople.Recognised people, Instant now) {
        given.keep(question.scheduleId(), people.shifts());
        String strangers = people.strangers().isEmpty() ? null : shown(people.strangers());
        if (strangers != null && !strangers.equals(planning.strangers().orElse(null))) {
            tell(PlanningNews.Kind.NAMES_STRANGERS, question, strangers);
        }
        planning.failingSince().ifPresent(since -> tell(PlanningNews.Kind.IS_BACK, question, since + " – " + now));
        planning.answered(question, String.join(", ", people.names()), strangers, now);
    }

    private static String shown(List<PlannedPerson> people) {
        return people.stream().map(PlannedPerson::shown).collect(Collectors.joining(", "));
    }

    /** Keeps that it did not answer. */
    public void failed(PlanningQuestion question, PlanningException failure) {
        lock(question).ifPresent(planning -> fail(planning, question, failure));
    }

    private void fail(OutsidePlanning planning, PlanningQuestion question, PlanningException failure) {
        if (planning.failingSince().isEmpty()) {
            tell(PlanningNews.Kind.FAILS, question, failure.fault() + ": " + failure.reason());
        }
        planning.failed(question, failure, clock.instant());
    }

    private void tell(PlanningNews.Kind kind, PlanningQuestion question, String detail) {
        PlanningNews one = new PlanningNews(kind, question.schedule(), detail);
        LOG.log(WARNING, "Outside planning {0}: {1}", kind, one.summary());
        news.fire(one);
    }

    private Optional<OutsidePlanning> lock(PlanningQuestion question) {
        return Optional.ofNullable(
                        entities.find(OutsidePlanning.class, question.scheduleId(), LockModeType.PESSIMISTIC_WRITE))
                .filter(planning -> planning.isAsked(question));
    }
}
