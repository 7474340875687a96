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

/** The mails about shifts that are on their way. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShiftMails implements MailQueue {
    /** Long after anybody may take it for due again. */
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Operators operators;

    @Inject
    private ShiftMailTexts texts;

    /** Writes mails down, but for those that were before: by this node or another one. */
    public void write(List<ShiftEvent> happenings) {
        if (happenings.isEmpty()) {
            return;
        }
        // one node at a time: both see what is due at the same second
        entities.createNativeQuery("select id from shift_mail_desk for update").getSingleResult();
        Instant now = clock.instant();
        entities.createQuery("delete from ShiftMail m where m.happensAt < :long")
                .setParameter("long", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        Instant earliest = happenings.stream()
                .map(ShiftEvent::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Set<ShiftEvent> known = entities.createQuery(
                        "select m from ShiftMail m where m.happensAt >= :earliest", ShiftMail.class)
                .setParameter("earliest", earliest.atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(ShiftMail::happening)
                .collect(Collectors.toSet());
        happenings.stream().filter(known::add).forEach(happening -> entities.persist(new ShiftMail(happening, now)));
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

    /** Nothing if it makes no sense any more. */
    private Optional<Mail> mail(ShiftMail about) {
        Instant now = clock.instant();
        Optional<Operator> reader = operators.find(about.happening().operator());
        return reader.flatMap(operator -> texts.write(about.happening(), operator, now))
                .flatMap(letter -> reader.flatMap(Operator::email)
                        .map(address -> new Mail(about.id(), about.delivery().claim(now), address, letter)));
    }

    @Override
    public void sent(Mail mail) {
        held(mail).ifPresent(about -> about.delivery().sent());
    }

    @Override
    public void failed(Mail mail) {
        held(mail).ifPresent(about -> about.delivery().failed(clock.instant()));
    }

    @Override
    public void refused(Mail mail) {
        held(mail).ifPresent(about -> about.delivery().refused(clock.instant()));
    }

    private Optional<ShiftMail> held(Mail mail) {
        return Optional.ofNullable(entities.find(ShiftMail.class, mail.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(about -> about.delivery().isClaimedBy(mail.fence()));
    }
}
