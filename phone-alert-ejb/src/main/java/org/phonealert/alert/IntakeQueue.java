package org.phonealert.alert;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.phonealert.source.EventType;

import static java.lang.System.Logger.Level.INFO;

/**
 * Takes events that come in the same moment in one transaction, as databases do with commits: while one transaction is
 * under way, those that come wait for the next one, which the first of them makes for all. Alone, nobody waits.
 */
@ApplicationScoped
public class IntakeQueue {
    private static final System.Logger LOG = System.getLogger(IntakeQueue.class.getName());
    private static final int MOST_TOGETHER = 64;
    private static final int ATTEMPTS = 4;

    @Inject
    private AlertIntake intake;

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    /** Takes an event; when this returns, it is committed. */
    public Receipt take(Incoming incoming) {
        if (incoming.event().type() != EventType.TRIGGER) {
            return alone(incoming);
        }
        Waiting mine = new Waiting(incoming);
        waiting.add(mine);
        turn.lock();
        try {
            while (mine.waits()) {
                takeNext();
            }
        } finally {
            turn.unlock();
        }
        return mine.receipt();
    }

    private void takeNext() {
        List<Waiting> round = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            round.add(next);
            if (round.size() == MOST_TOGETHER) {
                break;
            }
        }
        if (round.size() == 1) {
            round.forEach(this::alone);
            return;
        }
        try {
            List<Receipt> receipts =
                    intake.take(round.stream().map(one -> one.incoming).toList());
            for (int i = 0; i < round.size(); i++) {
                round.get(i).end(receipts.get(i), null);
            }
        } catch (RuntimeException | Error collision) {
            // one of them, perhaps: the others shall not suffer from it
            LOG.log(INFO, "{0} events could not be taken together: {1}", round.size(), collision.getMessage());
            round.forEach(this::alone);
        }
    }

    private void alone(Waiting one) {
        try {
            one.end(alone(one.incoming), null);
        } catch (RuntimeException | Error failure) {
            one.end(null, failure);
        }
    }

    /**
     * Two events that open the same alert in the same instant on two nodes meet at the database's unique key; the one
     * that came second is taken again, as a repetition.
     */
    private Receipt alone(Incoming incoming) {
        for (int attempt = 1; ; attempt++) {
            try {
                return intake.take(List.of(incoming)).get(0);
            } catch (EJBException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
                LOG.log(
                        INFO,
                        "An event of source {0} could not be taken at once and is taken again: {1}",
                        incoming.source().name(),
                        collision.getMessage());
            }
        }
    }

    /** An event whose sender waits for the answer. Guarded by the turn. */
    private static final class Waiting {
        private final Incoming incoming;
        private @Nullable Receipt receipt;
        private @Nullable Throwable failure;

        Waiting(Incoming incoming) {
            this.incoming = incoming;
        }

        boolean waits() {
            return receipt == null && failure == null;
        }

        void end(@Nullable Receipt with, @Nullable Throwable because) {
            receipt = with;
            failure = because;
        }

        Receipt receipt() {
            if (receipt != null) {
                return receipt;
            }
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }
}
