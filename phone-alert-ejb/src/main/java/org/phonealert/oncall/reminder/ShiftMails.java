package org.phonealert.oncall.reminder;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.base.mail.Mail;
import org.phonealert.base.mail.MailQueue;
import org.phonealert.base.work.DueRows;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** The queued mails about shifts. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShiftMails implements MailQueue {
    /** Long after any node may plan the same mail again. */
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    @Inject
    private ShiftMailWriter writer;

    /** Queues mails about these events, except those that this node or another has queued already. */
    public void queue(List<ShiftEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // one node at a time: several find the same events due
        entities.createNativeQuery("select id from shift_mail_desk for update").getSingleResult();
        Instant now = clock.instant();
        entities.createQuery("delete from ShiftMail m where m.happensAt < :long")
                .setParameter("long", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Instant earliest = events.stream()
                .map(ShiftEvent::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Set<ShiftEvent> known = entities.createQuery(
                        "select m from ShiftMail m where m.happensAt >= :earliest", ShiftMail.class)
                .setParameter("earliest", earliest.atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(ShiftMail::event)
                .collect(Collectors.toSet());
        events.stream().filter(known::add).forEach(event -> entities.persist(new ShiftMail(event, now)));
    }

    @Override
    public Optional<Mail> claim() {
        Optional<Mail> mail = Optional.empty();
        for (Optional<ShiftMail> next = next(); mail.isEmpty() && next.isPresent(); ) {
            mail = mail(next.get());
            if (mail.isEmpty()) {
                next.get().delivery().close();
                entities.flush();
                next = next();
            }
        }
        return mail;
    }

    private Optional<ShiftMail> next() {
        return DueRows.of("shift_mails").dueBy(clock.instant()).claimFirst(entities, ShiftMail.class);
    }

    /** Empty if the mail is not useful any more. */
    private Optional<Mail> mail(ShiftMail row) {
        Instant now = clock.instant();
        Optional<Operator> reader = operators.find(row.event().operator());
        return reader.flatMap(operator -> writer.write(row.event(), operator, now))
                .flatMap(text -> reader.flatMap(Operator::email)
                        .map(address -> new Mail(row.id(), row.delivery().claim(now), address, text)));
    }

    @Override
    public void sent(Mail mail) {
        claimed(mail).ifPresent(row -> row.delivery().sent());
    }

    @Override
    public void failed(Mail mail) {
        claimed(mail).ifPresent(row -> row.delivery().failed(clock.instant()));
    }

    @Override
    public void refused(Mail mail) {
        claimed(mail).ifPresent(row -> row.delivery().refused(clock.instant()));
    }

    private Optional<ShiftMail> claimed(Mail mail) {
        return Optional.ofNullable(entities.find(ShiftMail.class, mail.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.delivery().isClaimedBy(mail.fence()));
    }
}
