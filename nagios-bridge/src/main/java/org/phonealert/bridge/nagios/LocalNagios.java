package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.phonealert.link.LinkType;
import org.phonealert.link.Reply;
import org.phonealert.link.SourceException;
import org.phonealert.link.SourceException.Fault;
import org.phonealert.link.SourceLink;
import org.phonealert.link.SourceProtocol;
import org.phonealert.link.SourceState;

/**
 * A Nagios on this machine: told by its pipe, asked by its status file. A pipe says nothing of what becomes of a command;
 * the status file does, when Nagios writes it the next time.
 */
@ApplicationScoped
public class LocalNagios implements SourceProtocol {
    /** Debian's Nagios writes its status file every ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** From writing a command to the first status file that must show it: it knows whole seconds. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    @Override
    public Set<LinkType> links() {
        return Set.of(LinkType.NAGIOS_LOCAL);
    }

    @Override
    public SourceState ask(SourceLink link) throws SourceException {
        return files(link).state();
    }

    @Override
    public Outcome tell(SourceLink link, Reply reply) throws SourceException {
        NagiosFiles files = files(link);
        Instant began = now();
        NagiosSubject seen = files.subject(reply.dedupKey());
        // before the first try, what the file says may be older than the trouble
        boolean mayWrite = reply.kind() == Reply.Kind.COMMENT
                ? reply.attempts() == 0
                        || awaitNewer(files, reply, began.plusSeconds(1)).lacks(reply)
                : seen.isTrouble() && !seen.isTaken();
        if (seen.block().isPresent() && mayWrite) {
            write(files, seen.block().get(), reply, began);
            seen = awaitNewer(files, reply, began.plus(SETTLING));
            if (reply.kind() == Reply.Kind.COMMENT ? seen.hasComment(reply, began) : seen.isTaken()) {
                return Outcome.TOLD;
            }
        } else {
            seen = awaitNewer(files, reply, began.plusSeconds(1));
        }
        return settled(seen, reply);
    }

    private Outcome settled(NagiosSubject seen, Reply reply) throws SourceException {
        if (seen.block().isEmpty()) {
            throw new SourceException(Fault.REFUSED, "Nagios does not know this host or service");
        }
        boolean acknowledges = reply.kind() == Reply.Kind.ACKNOWLEDGE;
        if (acknowledges && !seen.isTrouble()) {
            return Outcome.OVER;
        }
        if (acknowledges && seen.isTaken()) {
            return reply.attempts() == 0 ? Outcome.OVER : Outcome.TOLD;
        }
        if (!acknowledges && seen.hasComment(reply, null)) {
            return Outcome.TOLD;
        }
        throw new SourceException(Fault.UNREACHABLE, "written to Nagios, which does not show it");
    }

    private static void write(NagiosFiles files, NagiosBlock about, Reply reply, Instant now) throws SourceException {
        Optional<String> service =
                about.isAboutService() ? Optional.of(about.get("service_description")) : Optional.empty();
        files.pipe().write(ExternalCommand.of(reply, about.get("host_name"), service, now));
    }

    private NagiosSubject awaitNewer(NagiosFiles files, Reply reply, Instant than) throws SourceException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        NagiosSubject seen = files.subject(reply.dedupKey());
        while (seen.asOf().isBefore(than)) {
            if (System.nanoTime() > until) {
                throw new SourceException(
                        Fault.UNREACHABLE,
                        "Nagios has not written its status file since %s: does it run?".formatted(seen.asOf()));
            }
            pause();
            seen = files.subject(reply.dedupKey());
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

    /** Nagios has the machine's time, whatever ours is set to. */
    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static NagiosFiles files(SourceLink link) throws SourceException {
        return new NagiosFiles(Path.of(link.address().orElseThrow()));
    }
}
