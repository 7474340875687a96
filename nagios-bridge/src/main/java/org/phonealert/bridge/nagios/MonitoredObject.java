package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host or a service in the status file of Nagios.
 *
 * @param host the host that it is or runs on; null if the file does not show it because it is up
 */
record MonitoredObject(NagiosBlock block, @Nullable NagiosBlock host) {
    private static final int HARD = 1;

    String subject() {
        return block.subject();
    }

    MonitoredState state() {
        return block.isService() ? serviceState() : hostState();
    }

    private MonitoredState serviceState() {
        return switch ((int) hardState(block)) {
            case 0 -> MonitoredState.OK;
            case 1 -> MonitoredState.WARNING;
            case 2 -> MonitoredState.CRITICAL;
            default -> MonitoredState.UNKNOWN;
        };
    }

    private MonitoredState hostState() {
        return switch ((int) hardState(block)) {
            case 0 -> MonitoredState.UP;
            case 1 -> MonitoredState.DOWN;
            default -> MonitoredState.UNREACHABLE;
        };
    }

    /** Nagios notifies of hard states only; while a state is soft, the last hard state counts. */
    private static long hardState(NagiosBlock block) {
        return block.number("state_type") == HARD ? block.number("current_state") : block.number("last_hard_state");
    }

    boolean isProblem() {
        return !state().isOk();
    }

    /** A service problem on a host with a problem: Nagios notifies of the host only. */
    boolean isOnProblemHost() {
        return block.isService() && host != null && hardState(host) != 0;
    }

    boolean isInDowntime() {
        return block.is("scheduled_downtime_depth") || (host != null && host.is("scheduled_downtime_depth"));
    }

    Optional<Instant> since() {
        return block.time("last_hard_state_change").or(() -> block.time("last_state_change"));
    }

    String message() {
        String more = LongOutput.unescape(block.get("long_plugin_output"));
        return more.isBlank() ? block.get("plugin_output") : block.get("plugin_output") + "\n" + more;
    }

    /** @param options of a definition, such as {@code w,c}; {@code a} is all of them */
    boolean isIncludedIn(String options) {
        Set<String> letters = new HashSet<>(List.of(options.replace(" ", "").split(",", -1)));
        return letters.contains("a") || letters.contains(letter());
    }

    private String letter() {
        return switch (state()) {
            case WARNING -> "w";
            case CRITICAL -> "c";
            case DOWN -> "d";
            default -> "u";
        };
    }
}
