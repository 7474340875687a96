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

/** Fetches the states of sources: every few minutes, and at once after a hold has ended. */
@ApplicationScoped
public class Reconciler extends DueWork {
    private static final System.Logger LOG = System.getLogger(Reconciler.class.getName());
    private static final int AT_A_TIME = 4;

    @Inject
    private SourceConnections connections;

    @Inject
    private SourceProtocols protocols;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Clock clock;

    Reconciler() {
        super(AT_A_TIME, Duration.ZERO);
    }

    /** In the transaction that ends the hold, so that the fetch cannot be lost. */
    void fetchAfter(@Observes AlertReleased released) {
        connections.fetchNow(released.sourceId());
    }

    void wakeAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertReleased released) {
        wake();
    }

    @Override
    protected void drain() {
        List<FetchClaim> claims = connections.claim(protocols.registered());
        claims.forEach(claim -> threads().execute(() -> fetch(claim)));
        connections.claim(Set.of(ConnectionType.NAGIOS_KIT)).forEach(this::missed);
    }

    private void fetch(FetchClaim claim) {
        try {
            reconciliation.settle(
                    claim.source(),
                    protocols.find(claim.connection().type()).orElseThrow().fetchState(claim.connection()));
            connections.fetched(claim);
        } catch (SourceException failure) {
            connections.failed(claim, failure);
        } catch (RuntimeException | Error broken) {
            LOG.log(ERROR, "Source " + claim.source().name() + " could not be compared; it is retried later", broken);
            connections.failed(
                    claim,
                    new SourceException(
                            SourceException.Fault.UNREACHABLE, "its state could not be compared: " + broken));
        }
    }

    /** Each report of a kit puts its due time off: a due kit has not reported. */
    private void missed(FetchClaim claim) {
        connections.failed(
                claim,
                new SourceException(
                        SourceException.Fault.UNREACHABLE,
                        "the kit has sent nothing for minutes, now " + clock.instant()
                                + ": is phone-alert-replies running on the machine of the Nagios?"));
    }
}
