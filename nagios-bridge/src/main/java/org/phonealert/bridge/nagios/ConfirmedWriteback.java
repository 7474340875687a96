package org.phonealert.bridge.nagios;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceProtocol.Outcome;
import org.phonealert.monitoring.connection.Writeback;

/**
 * Pushes a write-back to Nagios and confirms it. Nagios does not answer external commands; the next status file shows
 * whether the acknowledgement or comment was accepted.
 */
final class ConfirmedWriteback {
    /** Debian's Nagios writes its status file every ten seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    /** From a command to the first status file that must show it; its times are whole seconds. */
    private static final Duration STATUS_FILE_DELAY = Duration.ofSeconds(2);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final NagiosAccess nagios;
    private final Writeback writeback;

    ConfirmedWriteback(NagiosAccess nagios, Writeback writeback) {
        this.nagios = nagios;
        this.writeback = writeback;
    }

    Outcome push() throws SourceException {
        NagiosObject seen = nagios.find(writeback.dedupKey());
        Instant began = seen.readAt();
        if (writeback.kind() == Writeback.Kind.COMMENT && writeback.attempts() > 0) {
            // an earlier attempt may have succeeded
            seen = awaitNewer(began.plusSeconds(1));
        }
        if (seen.block().isPresent() && needsPush(seen)) {
            submit(seen.block().get());
            seen = awaitNewer(began.plus(STATUS_FILE_DELAY));
            if (acknowledges() ? seen.isAcknowledged() : seen.hasComment(writeback, began)) {
                return Outcome.PUSHED;
            }
        } else {
            seen = awaitNewer(began.plusSeconds(1));
        }
        return outcome(seen);
    }

    /** The status file may be older than the problem: only a newer one shows that it is resolved. */
    private boolean needsPush(NagiosObject seen) {
        return acknowledges()
                ? seen.isProblem() && !seen.isAcknowledged()
                : writeback.attempts() == 0 || !seen.hasComment(writeback, null);
    }

    private boolean acknowledges() {
        return writeback.kind() == Writeback.Kind.ACKNOWLEDGE;
    }

    private Outcome outcome(NagiosObject seen) throws SourceException {
        if (seen.block().isEmpty()) {
            throw new SourceException(Fault.REFUSED, "Nagios does not know this host or service");
        }
        if (acknowledges() && !seen.isProblem()) {
            return Outcome.OVER;
        }
        if (acknowledges() && seen.isAcknowledged()) {
            return writeback.attempts() == 0 ? Outcome.OVER : Outcome.PUSHED;
        }
        if (!acknowledges() && seen.hasComment(writeback, null)) {
            return Outcome.PUSHED;
        }
        throw new SourceException(
                Fault.UNREACHABLE, "the command was submitted, but the status file of Nagios does not show it");
    }

    private void submit(NagiosBlock about) throws SourceException {
        nagios.submit(
                writeback,
                about.get("host_name"),
                about.isService() ? Optional.of(about.get("service_description")) : Optional.empty());
    }

    private NagiosObject awaitNewer(Instant than) throws SourceException {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        NagiosObject seen = nagios.find(writeback.dedupKey());
        while (seen.asOf().isBefore(than)) {
            if (System.nanoTime() > until) {
                throw new SourceException(
                        Fault.UNREACHABLE,
                        "Nagios has not written its status file since %s: is it running?".formatted(seen.asOf()));
            }
            awaitNextPoll();
            seen = nagios.find(writeback.dedupKey());
        }
        return seen;
    }

    private static void awaitNextPoll() throws SourceException {
        try {
            Thread.sleep(POLL_INTERVAL.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SourceException(Fault.UNREACHABLE, "stopped while waiting for Nagios");
        }
    }
}
