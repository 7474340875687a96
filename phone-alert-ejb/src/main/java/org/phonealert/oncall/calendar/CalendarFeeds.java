package org.phonealert.oncall.calendar;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.Secret;
import org.phonealert.base.json.Pointer;
import org.phonealert.base.settings.Settings;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.NotAllowedException;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operators;

/**
 * The addresses at which others read calendars. An address works, without a login, until it is closed or replaced. Editors
 * open those of schedules, and every person their own.
 */
@Stateless
public class CalendarFeeds {
    private static final String HIDDEN = "***";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Operators operators;

    @Inject
    private CalendarContent content;

    @Inject
    private Settings settings;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Opens an address; the former one does not work any more.
     *
     * @return the address: only its hash is stored
     */
    @AllowedFor(Role.VIEWER)
    public String open(CalendarOwner whose) {
        require(whose);
        String secret = Secret.generate();
        find(whose)
                .ifPresentOrElse(
                        feed -> feed.replaceSecret(secret, clock.instant()),
                        () -> entities.persist(new CalendarFeed(whose.kind(), owner(whose), secret, clock.instant())));
        changes.fire(new AuditedChange(subject(whose), null, HIDDEN));
        return settings.publicUrl() + "/phone-alert/calendar/" + secret + ".ics";
    }

    /** Closes the address. */
    @AllowedFor(Role.VIEWER)
    public void close(CalendarOwner whose) {
        require(whose);
        find(whose).ifPresent(feed -> {
            entities.remove(feed);
            changes.fire(new AuditedChange(subject(whose), HIDDEN, null));
        });
    }

    /** Whether there is an address. */
    @AllowedFor(Role.VIEWER)
    public boolean isOpen(CalendarOwner whose) {
        return find(whose).isPresent();
    }

    /** The calendar of the address with this secret, as RFC 5545 has it; empty if there is no such address. */
    public Optional<String> read(String secret) {
        return entities.createQuery("select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
                .setParameter("hash", Secret.hash(secret))
                .getResultStream()
                .findFirst()
                .flatMap(feed -> switch (feed.kind()) {
                    case SCHEDULE -> content.ofSchedule(feed.ownerId());
                    case OPERATOR -> content.ofOperator(feed.ownerId());
                });
    }

    private void require(CalendarOwner whose) {
        boolean own =
                whose.kind() == CalendarOwner.Kind.OPERATOR && whose.name().equals(actor.name());
        if (!own && !actor.may(Role.EDITOR)) {
            throw new NotAllowedException(Role.EDITOR);
        }
    }

    private long owner(CalendarOwner whose) {
        return switch (whose.kind()) {
            case SCHEDULE -> schedules.get(whose.name()).id();
            case OPERATOR -> operators.getByName(whose.name()).id();
        };
    }

    private Optional<CalendarFeed> find(CalendarOwner whose) {
        return entities.createQuery(
                        "select f from CalendarFeed f where f.kind = :kind and f.ownerId = :owner", CalendarFeed.class)
                .setParameter("kind", whose.kind())
                .setParameter("owner", owner(whose))
                .getResultStream()
                .findFirst();
    }

    private static String subject(CalendarOwner whose) {
        return Pointer.of(whose.kind().name().toLowerCase(Locale.ROOT) + "s", whose.name(), "calendar");
    }
}
