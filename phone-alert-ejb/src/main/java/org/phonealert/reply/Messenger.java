package org.phonealert.reply;

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
import org.phonealert.DueWork;
import org.phonealert.link.Protocols;
import org.phonealert.link.SourceException;
import org.phonealert.link.SourceLinks;
import org.phonealert.link.SourceProtocol;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

/** Tells sources what they are to be told. One that is slow keeps no other waiting, nor is it asked twice at once. */
@ApplicationScoped
public class Messenger extends DueWork {
    private static final System.Logger LOG = System.getLogger(Messenger.class.getName());
    private static final int AT_A_TIME = 5;

    @Inject
    private Replies replies;

    @Inject
    private Protocols protocols;

    @Inject
    private SourceLinks links;

    private final Set<Long> beingTold = ConcurrentHashMap.newKeySet();

    Messenger() {
        super(AT_A_TIME, Duration.ZERO);
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyDue due) {
        wake();
    }

    @Override
    protected void drain() {
        replies.giveUp();
        Map<Long, List<Assignment>> bySource = replies.claim(protocols.spoken(), beingTold).stream()
                .collect(Collectors.groupingBy(Assignment::sourceId));
        bySource.forEach((source, some) -> {
            beingTold.add(source);
            threads().execute(() -> tell(source, some));
        });
    }

    private void tell(long source, List<Assignment> some) {
        try {
            tellAll(some);
        } finally {
            beingTold.remove(source);
        }
        wake();
    }

    /** Once a source could not be reached, it is not asked for the others of this time either. */
    private void tellAll(List<Assignment> some) {
        Optional<String> trouble = Optional.empty();
        for (Assignment one : some) {
            if (trouble.isPresent()) {
                replies.settle(one, Settlement.FAILED, trouble.get());
            } else {
                trouble = tell(one);
            }
        }
    }

    /** What stands in the way of others, too, if anything does. */
    private Optional<String> tell(Assignment one) {
        try {
            SourceProtocol protocol = protocols.find(one.link().type()).orElseThrow();
            switch (protocol.tell(one.link(), one.reply())) {
                case TOLD -> replies.settle(one, Settlement.DONE, "");
                case OVER -> replies.settle(one, Settlement.OVER, "nothing to tell there any more");
            }
            return Optional.empty();
        } catch (SourceException refusal) {
            return failed(one, refusal);
        } catch (RuntimeException | Error broken) {
            LOG.log(ERROR, "Reply " + one.reply().id() + " could not be told; it is tried again", broken);
            replies.settle(one, Settlement.FAILED, String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> failed(Assignment one, SourceException failure) {
        // the history tells the first time only
        LOG.log(
                INFO,
                () -> "Alert %d: its source could not be told, attempt %d: %s"
                        .formatted(
                                one.reply().alertId(),
                                one.reply().attempts() + 1,
                                failure.reason().replaceAll("\\p{Cntrl}+", " ")));
        if (failure.fault() == SourceException.Fault.REFUSED) {
            replies.settle(one, Settlement.REFUSED, failure.reason());
            return Optional.empty();
        }
        replies.settle(one, Settlement.FAILED, failure.reason());
        if (failure.fault() == SourceException.Fault.NOT_ALLOWED) {
            // asked at once, the source says the same, and administrators hear of it
            links.askNow(one.sourceId());
        }
        return Optional.of(failure.reason());
    }
}
