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

/** Tells sources what they are to be told. One that is slow keeps no other waiting, nor is it asked twice at once. */
@ApplicationScoped
public class WritebackSender extends DueWork {
    private static final System.Logger LOG = System.getLogger(WritebackSender.class.getName());
    private static final int AT_A_TIME = 5;

    @Inject
    private Writebacks replies;

    @Inject
    private SourceProtocols protocols;

    @Inject
    private SourceConnections links;

    private final Set<Long> beingTold = ConcurrentHashMap.newKeySet();

    WritebackSender() {
        super(AT_A_TIME, Duration.ZERO);
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) WritebackDue due) {
        wake();
    }

    @Override
    protected void drain() {
        replies.giveUp();
        Map<Long, List<WritebackClaim>> bySource = replies.claim(protocols.registered(), beingTold).stream()
                .collect(Collectors.groupingBy(WritebackClaim::sourceId));
        bySource.forEach((source, some) -> {
            beingTold.add(source);
            threads().execute(() -> tell(source, some));
        });
    }

    private void tell(long source, List<WritebackClaim> some) {
        try {
            tellAll(some);
        } finally {
            beingTold.remove(source);
        }
        wake();
    }

    /** Once a source could not be reached, it is not asked for the others of this time either. */
    private void tellAll(List<WritebackClaim> some) {
        Optional<String> trouble = Optional.empty();
        for (WritebackClaim one : some) {
            if (trouble.isPresent()) {
                replies.settle(one, WritebackOutcome.FAILED, trouble.get());
            } else {
                trouble = tell(one);
            }
        }
    }

    /** What stands in the way of others, too, if anything does. */
    private Optional<String> tell(WritebackClaim one) {
        try {
            SourceProtocol protocol = protocols.find(one.link().type()).orElseThrow();
            switch (protocol.push(one.link(), one.reply())) {
                case PUSHED -> replies.settle(one, WritebackOutcome.DONE, "");
                case OVER -> replies.settle(one, WritebackOutcome.OVER, "nothing to tell there any more");
            }
            return Optional.empty();
        } catch (SourceException refusal) {
            return failed(one, refusal);
        } catch (RuntimeException | Error broken) {
            LOG.log(ERROR, "Reply " + one.reply().id() + " could not be told; it is tried again", broken);
            replies.settle(one, WritebackOutcome.FAILED, String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> failed(WritebackClaim one, SourceException failure) {
        // the history tells the first time only
        LOG.log(
                INFO,
                () -> "Alert %d: its source could not be told, attempt %d: %s"
                        .formatted(
                                one.reply().alertId(),
                                one.reply().attempts() + 1,
                                failure.reason().replaceAll("\\p{Cntrl}+", " ")));
        if (failure.fault() == SourceException.Fault.REFUSED) {
            replies.settle(one, WritebackOutcome.REFUSED, failure.reason());
            return Optional.empty();
        }
        replies.settle(one, WritebackOutcome.FAILED, failure.reason());
        if (failure.fault() == SourceException.Fault.NOT_ALLOWED) {
            // asked at once, the source says the same, and administrators hear of it
            links.fetchNow(one.sourceId());
        }
        return Optional.of(failure.reason());
    }
}
