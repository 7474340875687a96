package org.phonealert.monitoring.writeback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.phonealert.base.work.DueWork;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocol;
import org.phonealert.monitoring.connection.SourceProtocols;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

/**
 * Pushes write-backs to their sources: one thread for each source, so that a slow source delays no other, and never two
 * threads for the same source.
 */
@ApplicationScoped
public class WritebackSender extends DueWork {
    private static final System.Logger LOG = System.getLogger(WritebackSender.class.getName());
    private static final int AT_A_TIME = 5;

    @Inject
    private Writebacks writebacks;

    @Inject
    private SourceProtocols protocols;

    @Inject
    private SourceConnections connections;

    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    WritebackSender() {
        super(AT_A_TIME, Duration.ZERO);
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) WritebackDue due) {
        wake();
    }

    @Override
    protected void drain() {
        writebacks.giveUp();
        Map<Long, List<WritebackClaim>> bySource = writebacks.claim(protocols.registered(), busy).stream()
                .collect(Collectors.groupingBy(WritebackClaim::sourceId));
        bySource.forEach((source, claims) -> {
            busy.add(source);
            threads().execute(() -> push(source, claims));
        });
    }

    private void push(long source, List<WritebackClaim> claims) {
        try {
            pushAll(claims);
        } finally {
            busy.remove(source);
        }
        wake();
    }

    /** After a failure that the next push would meet as well, the rest is postponed without trying. */
    private void pushAll(List<WritebackClaim> claims) {
        Optional<WritebackFailure> obstacle = Optional.empty();
        for (WritebackClaim claim : claims) {
            if (obstacle.isPresent()) {
                writebacks.failed(claim, obstacle.get());
            } else {
                obstacle = push(claim);
            }
        }
    }

    /** @return the failure, if the next write-back to this source would fail the same way */
    private Optional<WritebackFailure> push(WritebackClaim claim) {
        try {
            SourceProtocol protocol = protocols.find(claim.connection().type()).orElseThrow();
            switch (protocol.push(claim.connection(), claim.writeback())) {
                case PUSHED -> writebacks.pushed(claim);
                case OVER -> writebacks.drop(claim);
            }
            return Optional.empty();
        } catch (SourceException failure) {
            return failed(claim, failure);
        } catch (RuntimeException | Error broken) {
            LOG.log(
                    ERROR,
                    "Write-back " + claim.writeback().id() + " failed by an internal fault; it is retried later",
                    broken);
            writebacks.failed(
                    claim, new WritebackFailure(WritebackProblem.INTERNAL, String.valueOf(broken.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<WritebackFailure> failed(WritebackClaim claim, SourceException exception) {
        WritebackFailure failure = WritebackFailure.of(exception);
        // the history records the first failure only
        LOG.log(
                INFO,
                () -> "Alert %d: attempt %d to write back to its source failed (%s), %s: %s"
                        .formatted(
                                claim.writeback().alertId(),
                                claim.writeback().attempts() + 1,
                                failure.problem(),
                                failure.problem() == WritebackProblem.REFUSED
                                        ? "it is given up"
                                        : "it is retried for a day",
                                failure.technical().replaceAll("\\p{Cntrl}+", " ")));
        writebacks.failed(claim, failure);
        if (failure.problem() == WritebackProblem.NOT_ALLOWED) {
            // fetching the state meets the same refusal, and that notifies the administrators
            connections.fetchNow(claim.sourceId());
        }
        return failure.problem() == WritebackProblem.REFUSED ? Optional.empty() : Optional.of(failure);
    }
}
