package org.phonealert.office.notice;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.history.AlertHistory;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.base.mail.Mail;
import org.phonealert.base.mail.MailQueue;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.work.DueRows;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** Claims due mails one at a time, and records their outcomes. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Mailboxes implements MailQueue {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Operators operators;

    @Inject
    private Alerts alerts;

    @Inject
    private AlertHistory history;

    /** Claims a mail that is due, with all notices for its administrator that are not sent yet. */
    @Override
    public Optional<Mail> claim() {
        return DueRows.of("notice_mailboxes", "administrator_id")
                .dueBy(clock.instant())
                .claimFirst(entities, Mailbox.class)
                .flatMap(this::mail);
    }

    private Optional<Mail> mail(Mailbox mailbox) {
        Optional<Operator> reader = operators.administrators().stream()
                .filter(operator -> operator.id() == mailbox.administratorId())
                .findFirst();
        Optional<String> address = reader.flatMap(Operator::email);
        if (address.isEmpty()) {
            returnNotices(mailbox);
            return Optional.empty();
        }
        int fence = mailbox.delivery().claim(clock.instant());
        int waiting = entities.createQuery("update Notice n set n.mail = :mail where n.administratorId = :reader")
                .setParameter("mail", fence)
                .setParameter("reader", mailbox.administratorId())
                .executeUpdate();
        Digest digest = new Digest(
                reader.get().name(),
                reader.get().language(),
                reader.get().profile().timeZone(),
                settings.publicUrl());
        HistoryWords words =
                new HistoryWords(reader.get().language(), reader.get().profile().timeZone());
        return Optional.of(
                new Mail(mailbox.administratorId(), fence, address.get(), digest.of(newest(mailbox, words), waiting)));
    }

    /** The addressee is no administrator any more: the notices go to the present administrators instead. */
    private void returnNotices(Mailbox mailbox) {
        entities.createQuery(
                        "update Notice n set n.administratorId = null, n.mail = null where n.administratorId = :reader")
                .setParameter("reader", mailbox.administratorId())
                .executeUpdate();
        mailbox.delivery().close();
    }

    /** The newest notices, as many as a mail shows, in the order of time. */
    private List<Digest.Entry> newest(Mailbox mailbox, HistoryWords words) {
        List<Notice> newest = new ArrayList<>(entities.createQuery(
                        "select n from Notice n where n.administratorId = :reader order by n.happenedAt desc, n.id desc",
                        Notice.class)
                .setParameter("reader", mailbox.administratorId())
                .setMaxResults(Digest.MOST_ENTRIES)
                .getResultList());
        Collections.reverse(newest);
        return newest.stream().map(notice -> entry(notice, words)).toList();
    }

    private Digest.Entry entry(Notice notice, HistoryWords words) {
        return new Digest.Entry(
                notice.happenedAt(),
                notice.matter(),
                notice.alertId().orElse(null),
                notice.alertId()
                        .flatMap(alerts::find)
                        .map(alert -> alert.monitor().name())
                        .orElse(null),
                notice.operator().orElse(null),
                notice.historyLineId()
                        .flatMap(history::find)
                        .flatMap(words::explanation)
                        .or(notice::detail)
                        .orElse(null));
    }

    /** The mail server has accepted the mail: its notices are deleted. */
    @Override
    public void sent(Mail mail) {
        held(mail).ifPresent(mailbox -> {
            entities.createQuery("delete from Notice n where n.administratorId = :reader and n.mail = :mail")
                    .setParameter("reader", mail.id())
                    .setParameter("mail", mail.fence())
                    .executeUpdate();
            boolean more =
                    entities.createQuery("select count(n) from Notice n where n.administratorId = :reader", Long.class)
                                    .setParameter("reader", mail.id())
                                    .getSingleResult()
                            > 0;
            mailbox.sent(clock.instant(), more, settings.noticePause());
        });
    }

    /** The mail could not be sent: it is retried with all its notices. */
    @Override
    public void failed(Mail mail) {
        held(mail).ifPresent(mailbox -> mailbox.delivery().failed(clock.instant()));
    }

    /** The mail server refuses the address: the mail is retried later with all its notices. */
    @Override
    public void refused(Mail mail) {
        held(mail).ifPresent(mailbox -> mailbox.delivery().refused(clock.instant()));
    }

    private Optional<Mailbox> held(Mail mail) {
        return Optional.ofNullable(entities.find(Mailbox.class, mail.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(mailbox -> mailbox.delivery().isClaimedBy(mail.fence()));
    }
}
