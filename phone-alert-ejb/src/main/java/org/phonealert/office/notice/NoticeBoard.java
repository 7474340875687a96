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
 * Keeps what is to be told until somebody is there to be told, and then puts it into everybody's mailbox. It is written
 * in the transaction of what it tells, and looks at nothing there: alerting waits for no administrator.
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

    /** Writes it down in the caller's transaction; without a mail server, nobody would ever read it. */
    public void pin(Matter matter, @Nullable String detail) {
        pin(new Notice(clock.instant(), matter, detail));
    }

    /** The same of a line of an alert's history. */
    public void pin(HistoryLine line) {
        pin(new Notice(line));
    }

    private void pin(Notice notice) {
        if (settings.smtp().isPresent()) {
            entities.persist(notice);
        }
    }

    /** Whether there is anybody who is told anything. */
    public boolean hasReaders() {
        return readers().findAny().isPresent();
    }

    /**
     * Gives each administrator an own copy of what nobody has yet, oldest first.
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
        // in one order, so that two nodes do not wait for each other
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
        mailbox.fill(clock.instant(), settings.noticePause());
    }

    private Stream<Operator> readers() {
        return operators.administrators().stream()
                .filter(operator -> operator.email().isPresent());
    }
}
