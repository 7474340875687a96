package org.phonealert.bridge.nagios;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceProtocol.Outcome;
import org.phonealert.monitoring.connection.Writeback;

/**
 * Tells a Nagios a reply, and believes it when Nagios shows it. Nagios does not say what becomes of a command; its status
 * file does, when it is written the next time.
 */
final class ConfirmedWriteback {
    /** Debian's Nagios writes its status file every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** From a command to the first status file that must show it: it knows whole seconds. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final NagiosAccess nagios;
    private final Writeback reply;

    ConfirmedWriteback(NagiosAccess nagios, Writeback reply) {
        this.nagios = nagios;
        this.reply = reply;
    }

    Outcome tell() throws SourceException {
        NagiosSubject seen = nagios.subject(reply.dedupKey());
        Instant began = seen.readAt();
        if (reply.kind() == Writeback.Kind.COMMENT && reply.attempts() > 0) {
            // an earlier try may have arrived
            seen = awaitNewer(began.plusSeconds(1));
        }
        if (seen.block().isPresent() && mayBeTold(seen)) {
            tell(seen.block().get());
            seen = awaitNewer(began.plus(SETTLING));
            if (acknowledges() ? seen.isTaken() : seen.hasComment(reply, began)) {
                return Outcome.PUSHED;
            }
        } else {
            seen = awaitNewer(began.plusSeconds(1));
        }
        return settled(seen);
    }

    /** What is shown may be older than the trouble: only a newer one tells that it is over. */
    private boolean mayBeTold(NagiosSubject seen) {
        return acknowledges()
                ? seen.isTrouble() && !seen.isTaken()
                : reply.attempts() == 0 || !seen.hasComment(reply, null);
    }

    private boolean acknowledges() {
        return reply.kind() == Writeback.Kind.ACKNOWLEDGE;
    }

    private Outcome settled(NagiosSubject seen) throws SourceException {
        if (seen.block().isEmpty()) {
            throw new SourceException(Fault.REFUSED, "Nagios does not know this host or service");
        }
        if (acknowledges() && !seen.isTrouble()) {
            return Outcome.OVER;
        }
        if (acknowledges() && seen.isTaken()) {
            return reply.attempts() == 0 ? Outcome.OVER : Outcome.PUSHED;
        }
        if (!acknowledges() && seen.hasComment(reply, null)) {
            return Outcome.PUSHED;
        }
        throw new SourceException(Fault.UNREACHABLE, "told to Nagios, which does not show it");
    }

    private void tell(NagiosBlock about) throws SourceException {
        nagios.tell(
                reply,
                about.get("host_name"),
                about.isAboutService() ? Optional.of(about.get("service_description")) : Optional.empty());
    }

    private NagiosSubject awaitNewer(Instant than) throws SourceException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        NagiosSubject seen = nagios.subject(reply.dedupKey());
        while (seen.asOf().isBefore(than)) {
            if (System.nanoTime() > until) {
                throw new SourceException(
                        Fault.UNREACHABLE,
                        "Nagios has not written its status file since %s: does it run?".formatted(seen.asOf()));
            }
            pause();
            seen = nagios.subject(reply.dedupKey());
        }
        return seen;
    }

    private static void pause() throws SourceException {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SourceException(Fault.UNREACHABLE, "stopped while waiting for Nagios");
        }
    }
}
