package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.SourceProblem;
import org.phonealert.monitoring.connection.SourceState;

/**
 * The open problems of a Nagios, read from its status file and object cache. An object that was not checked since
 * Nagios lost its retention data counts as OK; Nagios notifies again if it has a problem.
 */
final class NagiosState {
    /** How long a notification may take to arrive here. */
    private static final Duration DELIVERY_TIME = Duration.ofSeconds(60);

    private static final int ACKNOWLEDGEMENT = 4;
    private static final int LONGEST_MESSAGE = 4000;

    private final String contact;
    private final Map<String, NagiosBlock> definitions = new HashMap<>();
    private final Map<String, NagiosBlock> hosts = new HashMap<>();
    private final List<NagiosBlock> services = new ArrayList<>();
    private final Map<String, NagiosBlock> acknowledgers = new HashMap<>();
    private final Set<String> groups = new HashSet<>();

    @Nullable
    private Instant created;

    private boolean notifies = true;

    @Nullable
    private NagiosBlock contactDefinition;

    private NagiosState(String contact) {
        this.contact = contact;
    }

    /**
     * Reads both files, or what the kit sends of them.
     *
     * @param contact the contact of Nagios that notifies Phone Alert
     * @throws InvalidInputException if it is no status file
     */
    static SourceState read(BufferedReader text, String contact) throws IOException {
        NagiosState state = new NagiosState(contact);
        NagiosBlock.read(text, state::add);
        return state.sourceState();
    }

    /** The same for blocks from another origin, such as the CGIs. */
    static SourceState of(Iterable<NagiosBlock> blocks, String contact) {
        NagiosState state = new NagiosState(contact);
        blocks.forEach(state::add);
        return state.sourceState();
    }

    private void add(NagiosBlock block) {
        switch (block.kind()) {
            case "info" -> created = block.time("created").orElse(null);
            case "programstatus" -> notifies = block.is("enable_notifications");
            case "hoststatus" -> hosts.put(block.subject(), block);
            case "servicestatus" -> services.add(block);
            case "hostcomment", "servicecomment" -> {
                if (block.number("entry_type") == ACKNOWLEDGEMENT) {
                    acknowledgers.merge(kind(block) + block.subject(), block, NagiosState::later);
                }
            }
            case "contactgroup" -> {
                if (block.lists("members", contact)) {
                    groups.add(block.get("contactgroup_name"));
                }
            }
            case "contact" -> {
                if (block.get("contact_name").equals(contact)) {
                    contactDefinition = block;
                }
            }
            case "host", "service" -> definitions.put(kind(block) + block.subject(), block);
            default -> {}
        }
    }

    /** "a/b" may be the host a/b, or service b of host a. */
    private static String kind(NagiosBlock block) {
        return block.isService() ? "service " : "host ";
    }

    private static NagiosBlock later(NagiosBlock one, NagiosBlock another) {
        return another.number("entry_time") >= one.number("entry_time") ? another : one;
    }

    private SourceState sourceState() {
        if (created == null) {
            throw new InvalidInputException("created", RefusalReason.NO_NAGIOS_STATUS_FILE);
        }
        Instant asOf = created;
        return new SourceState(
                asOf,
                Stream.concat(hosts.values().stream(), services.stream())
                        .map(block -> new MonitoredObject(block, hosts.get(block.get("host_name"))))
                        .filter(monitored -> !monitored.subject().isBlank())
                        .filter(MonitoredObject::isProblem)
                        .map(monitored -> problem(monitored, asOf))
                        .toList());
    }

    private SourceProblem problem(MonitoredObject monitored, Instant asOf) {
        String subject = Text.fitName(monitored.subject(), 255);
        Instant since = monitored.since().orElse(asOf);
        return new SourceProblem(
                subject,
                subject,
                Text.fit(monitored.message(), LONGEST_MESSAGE),
                monitored.state().severity(),
                since,
                acknowledgedBy(monitored.block()),
                monitored.isInDowntime(),
                monitored.block().is("is_flapping"),
                since.isBefore(asOf.minus(DELIVERY_TIME)) && notifiesUs(monitored));
    }

    private @Nullable String acknowledgedBy(NagiosBlock block) {
        if (!block.is("problem_has_been_acknowledged")) {
            return null;
        }
        NagiosBlock comment = acknowledgers.get(kind(block) + block.subject());
        String author = comment == null ? "" : comment.get("author");
        return author.isBlank() ? "Nagios" : Text.fit(author, 100);
    }

    /**
     * Nagios counts its notifications, so that time periods, dependencies and filters are already taken into account.
     */
    private boolean notifiesUs(MonitoredObject monitored) {
        NagiosBlock definition = definitions.get(kind(monitored.block()) + monitored.subject());
        return notifies
                && monitored.block().is("notifications_enabled")
                && monitored.block().number("current_notification_number") > 0
                && !monitored.isOnProblemHost()
                && definition != null
                && hasOurContact(definition)
                && monitored.isIncludedIn(definition.get("notification_options"))
                && contactDefinition != null
                && monitored.isIncludedIn(contactDefinition.get(
                        monitored.block().isService() ? "service_notification_options" : "host_notification_options"));
    }

    private boolean hasOurContact(NagiosBlock definition) {
        return definition.lists("contacts", contact)
                || groups.stream().anyMatch(group -> definition.lists("contact_groups", group));
    }
}
