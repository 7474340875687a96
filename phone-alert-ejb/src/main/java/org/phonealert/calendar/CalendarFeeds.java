package org.phonealert.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.Changed;
import org.phonealert.Pointer;
import org.phonealert.Secret;
import org.phonealert.account.Actor;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.NotAllowedException;
import org.phonealert.account.Role;
import org.phonealert.duty.Duty;
import org.phonealert.duty.DutySchedules;
import org.phonealert.operator.Operator;
import org.phonealert.operator.Operators;
import org.phonealert.shift.Shift;

/** The addresses at which calendars are read. Whoever knows one reads it, until it is closed or another is opened. */
@Stateless
public class CalendarFeeds {
    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final String SECRET = "***";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<Changed> changes;

    /**
     * Opens an address for a schedule; the one so far leads nowhere any more.
     *
     * @return its secret: nobody can read it again
     */
    @AllowedFor(Role.EDITOR)
    public String openSchedule(String name) {
        return open(ofSchedule(name), "schedules", name);
    }

    @AllowedFor(Role.EDITOR)
    public void closeSchedule(String name) {
        close(ofSchedule(name), "schedules", name);
    }

    /** Whether there is an address for a schedule. */
    @AllowedFor(Role.VIEWER)
    public boolean isScheduleOpen(String name) {
        return find(ofSchedule(name)).isPresent();
    }

    /**
     * Opens an address for one's own shifts; the one so far leads nowhere any more.
     *
     * @param operator who asks, by name
     * @return its secret: nobody can read it again
     */
    @AllowedFor(Role.VIEWER)
    public String openOwn(String operator) {
        return open(own(operator), "operators", operator);
    }

    @AllowedFor(Role.VIEWER)
    public void closeOwn(String operator) {
        close(own(operator), "operators", operator);
    }

    /** Whether there is an address for one's own shifts. */
    @AllowedFor(Role.VIEWER)
    public boolean isOwnOpen(String operator) {
        return find(own(operator)).isPresent();
    }

    /** The calendar that a secret opens; nothing if it opens none. */
    public Optional<String> read(String secret) {
        return entities.createQuery("select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultStream()
                .findFirst()
                .flatMap(this::text);
    }

    private Optional<String> text(CalendarFeed feed) {
        Map<Long, Operator> people =
                operators.everSeen().stream().collect(Collectors.toMap(Operator::id, Function.identity()));
        Map<Long, String> names = schedules.names();
        Optional<Long> whose = feed.operator();
        Optional<String> title = whose.isPresent()
                ? whose.map(people::get).filter(one -> !one.isRetired()).map(Operator::name)
                : feed.schedule().map(names::get);
        return title.map(name -> CalendarText.of(
                "Phone Alert: " + name,
                names.keySet().stream()
                        .filter(schedule ->
                                feed.schedule().map(schedule::equals).orElse(true))
                        .flatMap(schedule -> shifts(schedule).stream()
                                .filter(shift ->
                                        whose.map(id -> id == shift.operator()).orElse(true))
                                .map(shift -> entry(
                                        schedule,
                                        shift,
                                        whose.isPresent()
                                                ? String.valueOf(names.get(schedule))
                                                : person(people, shift))))
                        .toList(),
                clock.instant()));
    }

    private List<Shift> shifts(long schedule) {
        Instant now = clock.instant();
        return duty.shifts(schedule, now.minus(BACK), now.plus(AHEAD));
    }

    private static String person(Map<Long, Operator> people, Shift shift) {
        return Optional.ofNullable(people.get(shift.operator()))
                .map(Operator::name)
                .orElse("?");
    }

    private static CalendarText.Entry entry(long schedule, Shift shift, String summary) {
        String uid = "%d-%d-%d@phone-alert"
                .formatted(schedule, shift.operator(), shift.until().getEpochSecond());
        return new CalendarText.Entry(uid, summary, shift.from(), shift.until());
    }

    private CalendarOf ofSchedule(String name) {
        return new CalendarOf(schedules.get(name).id(), null);
    }

    private CalendarOf own(String operator) {
        if (!actor.name().equals(operator)) {
            throw new NotAllowedException(Role.EDITOR);
        }
        return new CalendarOf(null, operators.getByName(operator).id());
    }

    private String open(CalendarOf whose, String section, String name) {
        String secret = Secret.generate();
        Instant now = clock.instant();
        find(whose)
                .ifPresentOrElse(
                        feed -> feed.take(secret, now), () -> entities.persist(new CalendarFeed(whose, secret, now)));
        changes.fire(new Changed(Pointer.of(section, name, "calendar"), null, SECRET));
        return secret;
    }

    private void close(CalendarOf whose, String section, String name) {
        find(whose).ifPresent(feed -> {
            entities.remove(feed);
            changes.fire(new Changed(Pointer.of(section, name, "calendar"), SECRET, null));
        });
    }

    private Optional<CalendarFeed> find(CalendarOf whose) {
        return entities.createQuery(
                        "select f from CalendarFeed f where f." + whose.field() + " = :id", CalendarFeed.class)
                .setParameter("id", whose.id())
                .getResultStream()
                .findFirst();
    }
}
