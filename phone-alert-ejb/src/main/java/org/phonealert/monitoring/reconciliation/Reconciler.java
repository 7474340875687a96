package org.phonealert.monitoring.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.phonealert.alerting.alert.AlertReleased;
import org.phonealert.base.work.DueWork;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.FetchClaim;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceProtocols;

import static java.lang.System.Logger.Level.ERROR;

/** Asks sources how things stand: now and then, and at once when a hold has ended or we have been away. */
@ApplicationScoped
public class Reconciler extends DueWork {
    private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());
    private static final int AT_A_TIME = 4;

    @Inject
    private SourceConnections links;

    @Inject
    private SourceProtocols protocols;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Clock clock;

    Reconciler() {
        super(AT_A_TIME, Duration.ZERO);
    }

    /** In the same transaction: it is asked for sure. */
    void doubted(@Observes AlertReleased released) {
        links.fetchNow(released.sourceId());
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertReleased released) {
        wake();
    }

    @Override
    protected void drain() {
        List<FetchClaim> claims = links.claim(protocols.registered());
        claims.forEach(claim -> threads().execute(() -> fetch(claim)));
        links.claim(Set.of(ConnectionType.NAGIOS_KIT)).forEach(this::missed);
    }

    private void fetch(FetchClaim claim) {
        try {
            reconciliation.settle(
                    claim.source(),
                    protocols.find(claim.connection().type()).orElseThrow().fetchState(claim.connection()));
            links.fetched(claim);
        } catch (SourceException failure) {
            links.failed(claim, failure);
        } catch (RuntimeException | Error broken) {
            LOG.log(ERROR, "Source " + claim.source().name() + " could not be compared; it is tried again", broken);
            links.failed(
                    claim,
                    new SourceException(SourceException.Fault.UNREACHABLE, "its state could not be taken: " + broken));
        }
    }

    /** A kit comes by itself: if it is due, it has not. */
    private void missed(FetchClaim claim) {
        links.failed(
                claim,
                new SourceException(
                        SourceException.Fault.UNREACHABLE,
                        "the kit has not come for minutes, now " + clock.instant()
                                + ": is phone-alert-replies running on the machine of the Nagios?"));
    }
}
