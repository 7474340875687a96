package org.phonealert.alerting.alert;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.LastEvents;

import static java.lang.System.Logger.Level.INFO;

/**
 * Takes events that come in the same moment in one transaction, as databases do with commits: while one transaction is
 * under way, those that come wait for the next one, which the first of them makes for all. Alone, nobody waits. There
 * are two lanes, so that one round is worked on while the other one's is on its way to the disk; what opens and what ends
 * one alert is always in the same lane.
 */
@ApplicationScoped
public class IntakeQueue {
    private static final System.Logger LOG = System.getLogger(IntakeQueue.class.getName());
    private static final int MOST_TOGETHER = 64;
    private static final int LANES = 2;
    private static final int ATTEMPTS = 4;

    @Inject
    AlertIntake intake;

    @Inject
    LastEvents lastEvents;

    private final List<Lane> lanes = Stream.generate(Lane::new).limit(LANES).toList();

    /** Takes an event; when this returns, it is committed. */
    public Receipt accept(AlertSource source, AlertEvent event) {
        IncomingEvent incoming = new IncomingEvent(source, event);
        Receipt receipt = switch (event.type()) {
            case TRIGGER, RESOLVE -> inTurn(incoming);
            case UPDATE, ACKNOWLEDGE, DOWNTIME_BEGINS, DOWNTIME_ENDS, FLAPPING_BEGINS, FLAPPING_ENDS -> alone(incoming);
        };
        lastEvents.received(source);
        return receipt;
    }

    /**
     * A trouble and its recovery that come in the same moment must not miss each other: none may look before the other one
     * is committed.
     */
    private Receipt inTurn(IncomingEvent incoming) {
        Waiting mine = new Waiting(incoming);
        Lane lane = lanes.get(Math.floorMod(incoming.openKey().hashCode(), LANES));
        if (lane.isFirst(mine) || mine.awaitTurn()) {
            try {
                accept(lane.next());
            } finally {
                lane.handOver();
            }
        }
        return mine.receipt();
    }

    private void accept(List<Waiting> round) {
        if (round.size() == 1) {
            round.forEach(this::alone);
            return;
        }
        try {
            List<Receipt> receipts =
                    intake.accept(round.stream().map(one -> one.incoming).toList());
            for (int i = 0; i < round.size(); i++) {
                round.get(i).end(receipts.get(i));
            }
        } catch (RuntimeException | Error collision) {
            // one of them, perhaps: the others shall not suffer from it
            LOG.log(INFO, "{0} events could not be taken together: {1}", round.size(), collision.getMessage());
            round.forEach(this::alone);
        }
    }

    private void alone(Waiting one) {
        try {
            one.end(alone(one.incoming));
        } catch (RuntimeException | Error failure) {
            one.fail(failure);
        }
    }

    /**
     * Two events that open the same alert in the same instant on two nodes meet at the database's unique key; the one
     * that came second is taken again, as a repetition.
     */
    private Receipt alone(IncomingEvent incoming) {
        for (int attempt = 1; ; attempt++) {
            try {
                return intake.accept(List.of(incoming)).get(0);
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

    /** Where events wait while those before them are being taken. */
    private static final class Lane {
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private boolean underWay;

        synchronized boolean isFirst(Waiting mine) {
            waiting.add(mine);
            boolean first = !underWay;
            underWay = true;
            return first;
        }

        /** Troubles, as many as there are in a row; or one recovery, which stops calls and settles them: that locks more. */
        synchronized List<Waiting> next() {
            List<Waiting> next = new ArrayList<>();
            do {
                next.add(waiting.remove());
            } while (!waiting.isEmpty()
                    && next.size() < MOST_TOGETHER
                    && next.get(0).isTrouble()
                    && waiting.element().isTrouble());
            return next;
        }

        synchronized void handOver() {
            underWay = !waiting.isEmpty();
            if (underWay) {
                waiting.element().turn();
            }
        }
    }

    /** An event whose sender waits for the answer: for its turn to take the next round first, unless another does. */
    private static final class Waiting {
        private final IncomingEvent incoming;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private final CompletableFuture<Receipt> receipt = new CompletableFuture<>();

        Waiting(IncomingEvent incoming) {
            this.incoming = incoming;
        }

        boolean isTrouble() {
            return incoming.event().type() == EventType.TRIGGER;
        }

        void turn() {
            turn.complete(true);
        }

        /** Whether the next round is for this one to take; otherwise it was taken already. */
        boolean awaitTurn() {
            return turn.join();
        }

        void end(Receipt with) {
            receipt.complete(with);
            turn.complete(false);
        }

        void fail(Throwable because) {
            receipt.completeExceptionally(because);
            turn.complete(false);
        }

        Receipt receipt() {
            try {
                return receipt.join();
            } catch (CompletionException failure) {
                throw failure.getCause() instanceof RuntimeException known ? known : failure;
            }
        }
    }
}
