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
 * Accepts events that arrive together in one transaction, like a group commit: events that arrive during a transaction
 * wait for the next one, which the thread of the first of them runs for all. A single event does not wait. There are
 * two lanes, so that one works while the other one commits; all events of one alert use the same lane.
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

    /** Accepts an event; when this returns, it is committed. */
    public Receipt accept(AlertSource source, AlertEvent event) {
        IncomingEvent incoming = new IncomingEvent(source, event);
        Receipt receipt = switch (event.type()) {
            case TRIGGER, RESOLVE -> inLane(incoming);
            case UPDATE, ACKNOWLEDGE, DOWNTIME_BEGINS, DOWNTIME_ENDS, FLAPPING_BEGINS, FLAPPING_ENDS -> alone(incoming);
        };
        lastEvents.received(source);
        return receipt;
    }

    /**
     * A trouble and its recovery that arrive together must not miss each other: neither is looked up before the other
     * one is committed.
     */
    private Receipt inLane(IncomingEvent incoming) {
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
            // only one of them may have failed
            LOG.log(INFO, "Batch of {0} events failed; retrying one by one: {1}", round.size(), collision.getMessage());
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
     * When two nodes open the same alert at the same time, the second one violates the database's unique key; its event
     * is accepted again, then as a repetition.
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
                        "Event of source {0} failed; retrying: {1}",
                        incoming.source().name(),
                        collision.getMessage());
            }
        }
    }

    /** Events that wait while a round before them is accepted. */
    private static final class Lane {
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private boolean underWay;

        synchronized boolean isFirst(Waiting mine) {
            waiting.add(mine);
            boolean first = !underWay;
            underWay = true;
            return first;
        }

        /** Consecutive troubles; or one recovery, alone because it stops and settles calls, which locks more rows. */
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

    /** An event whose sender waits for the receipt, and accepts the next round itself if the event is its first. */
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

        /**
         * Waits; true if this sender is to accept the next round, false if the event has been accepted or has failed.
         */
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
