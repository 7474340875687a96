package org.phonealert.office.notice;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.work.DueRows;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/**
 * Stores notices until there are administrators with an e-mail address, and then gives each of them a copy. A notice is
 * written in the transaction of what it reports and locks nothing there, so that alerting waits for no administrator.
 */
@Stateless
public class NoticeBoard {
    private static final int MOST_AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Operators operators;

    /** Stores a notice in the caller's transaction; without a mail server, nothing is stored. */
    public void pin(Matter matter, @Nullable String detail) {
        pin(new Notice(clock.instant(), matter, detail));
    }

    /** Stores a notice about a line of an alert's history, as above. */
    public void pin(HistoryLine line) {
        pin(new Notice(line));
    }

    private void pin(Notice notice) {
        if (settings.smtp().isPresent()) {
            entities.persist(notice);
        }
    }

    /** Whether there is an administrator with an e-mail address. */
    public boolean hasReaders() {
        return readers().findAny().isPresent();
    }

    /**
     * Gives each administrator a copy of the notices that have no addressee yet, oldest first, up to 500.
     *
     * @return whether there may be more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handOut() {
        List<Long> waiting = DueRows.of("notices")
                .where("administrator_id is null")
                .orderBy("id")
                .most(MOST_AT_ONCE)
                .claim(entities);
        List<Operator> readers = waiting.isEmpty() ? List.of() : readers().toList();
        if (readers.isEmpty()) {
            return false;
        }
        // in the same order on all nodes, so that two of them do not deadlock
        readers.stream().map(Operator::id).sorted().forEach(this::fillMailboxOf);
        for (long id : waiting) {
            Notice notice = Objects.requireNonNull(entities.find(Notice.class, id));
            readers.forEach(reader -> entities.persist(notice.addressedTo(reader.id())));
            entities.remove(notice);
        }
        return waiting.size() == MOST_AT_ONCE;
    }

    private void fillMailboxOf(long administrator) {
        Optional<Mailbox> known =
                Optional.ofNullable(entities.find(Mailbox.class, administrator, LockModeType.PESSIMISTIC_WRITE));
        Mailbox mailbox = known.orElseGet(() -> {
            Mailbox added = new Mailbox(administrator);
            entities.persist(added);
            return added;
        });
        mailbox.makeDue(clock.instant(), settings.noticePause());
    }

    private Stream<Operator> readers() {
        return operators.administrators().stream()
                .filter(operator -> operator.email().isPresent());
    }
}
