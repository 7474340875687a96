package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Text;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** The CGIs of one Nagios: statusjson.cgi for queries, cmd.cgi for external commands. */
final class NagiosCgis implements NagiosAccess {
    private static final String CONTACT = "phone-alert";

    private final CgiClient cgis;

    NagiosCgis(SourceConnection connection) {
        this.cgis = new CgiClient(connection);
    }

    /** "a/b" may be the host a/b, or service b of host a: the lists of names decide. */
    @Override
    public NagiosObject find(String name) throws SourceException {
        CgiAnswer services = query("servicelist", Map.of());
        List<NagiosBlock> blocks = new ArrayList<>();
        Instant asOf = services.asOf();
        for (Map.Entry<String, Map<String, Object>> host :
                all(services.found().servicelist()).entrySet()) {
            for (String service : host.getValue().keySet()) {
                if (Text.fitName(host.getKey() + "/" + service, 255).equals(name)) {
                    add(
                            blocks,
                            "servicestatus",
                            details("service", host.getKey(), service).found().service());
                }
            }
        }
        for (String host : all(query("hostlist", Map.of()).found().hostlist()).keySet()) {
            if (Text.fitName(host, 255).equals(name)) {
                add(
                        blocks,
                        "hoststatus",
                        query("host", Map.of("hostname", host)).found().host());
            }
        }
        return NagiosObject.of(services.readAt(), asOf, blocks, comments(name));
    }

    private CgiAnswer details(String query, String host, String service) throws SourceException {
        return query(query, Map.of("hostname", host, "servicedescription", service));
    }

    private static void add(List<NagiosBlock> blocks, String kind, @Nullable Map<String, Object> found) {
        if (found != null) {
            blocks.add(CgiAnswer.block(kind, found));
        }
    }

    private List<NagiosBlock> comments(String name) throws SourceException {
        return allComments().stream()
                .filter(comment -> Text.fitName(comment.subject(), 255).equals(name))
                .toList();
    }

    private List<NagiosBlock> allComments() throws SourceException {
        return all(query("commentlist", Map.of("details", "true")).found().commentlist()).values().stream()
                .map(comment -> CgiAnswer.block(
                        comment.containsKey("service_description") ? "servicecomment" : "hostcomment", comment))
                .toList();
    }

    SourceState state() throws SourceException {
        Map<String, String> problems = Map.of("details", "true", "servicestatus", "warning critical unknown");
        CgiAnswer services = query("servicelist", problems);
        CgiAnswer hosts = query("hostlist", Map.of("details", "true"));
        List<NagiosBlock> blocks = new ArrayList<>();
        Map<String, String> info =
                Map.of("created", String.valueOf(services.asOf().getEpochSecond()));
        blocks.add(new NagiosBlock("info", info));
        // the CGI can select by contact, but does not show the notification options of a contact
        Map<String, String> wants =
                Map.of("contact_name", CONTACT, "service_notification_options", "a", "host_notification_options", "a");
        blocks.add(new NagiosBlock("contact", wants));
        for (Object host : all(hosts.found().hostlist()).values()) {
            blocks.add(CgiAnswer.block("hoststatus", attributes(host)));
        }
        for (Map<String, Object> ofHost : all(services.found().servicelist()).values()) {
            ofHost.values().forEach(service -> blocks.add(CgiAnswer.block("servicestatus", attributes(service))));
        }
        blocks.addAll(allComments());
        blocks.addAll(assignedToContact());
        return NagiosState.of(blocks, CONTACT);
    }

    /** The hosts and services that have our contact, also by a group. */
    private List<NagiosBlock> assignedToContact() throws SourceException {
        List<NagiosBlock> assignedToContact = new ArrayList<>();
        Map<String, String> contact = Map.of("contactname", CONTACT);
        for (String host : all(query("hostlist", contact).found().hostlist()).keySet()) {
            assignedToContact.add(new NagiosBlock("host", definition(host, null)));
        }
        all(query("servicelist", contact).found().servicelist())
                .forEach((host, services) -> services.keySet()
                        .forEach(service ->
                                assignedToContact.add(new NagiosBlock("service", definition(host, service)))));
        return assignedToContact;
    }

    private static Map<String, String> definition(String host, @Nullable String service) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("host_name", host);
        if (service != null) {
            fields.put("service_description", service);
        }
        fields.put("contacts", CONTACT);
        fields.put("notification_options", "a");
        return fields;
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> attributes(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private static <T> Map<String, T> all(@Nullable Map<String, T> found) {
        return found == null ? Map.of() : found;
    }

    private CgiAnswer query(String query, Map<String, String> more) throws SourceException {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("query", query));
        parameters.putAll(more);
        try {
            CgiAnswer answer = Json.readKnown(cgis.get("statusjson.cgi", parameters), CgiAnswer.class);
            CgiAnswer.Result result = answer.result();
            if (result == null || !Integer.valueOf(0).equals(result.type_code())) {
                String why = result == null ? "no result" : Objects.requireNonNullElse(result.message(), "");
                throw new SourceException(Fault.UNREACHABLE, "statusjson.cgi of Nagios: " + Text.fit(why, 200));
            }
            return answer;
        } catch (InvalidInputException garbled) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    "statusjson.cgi does not answer like that of Nagios: " + garbled.explain(Language.ENGLISH));
        }
    }

    @Override
    public void submit(Writeback writeback, String host, Optional<String> service) throws SourceException {
        boolean acknowledges = writeback.kind() == Writeback.Kind.ACKNOWLEDGE;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("cmd_typ", acknowledges ? (service.isPresent() ? "34" : "33") : service.isPresent() ? "3" : "1");
        fields.put("cmd_mod", "2");
        fields.put("host", host);
        service.ifPresent(name -> fields.put("service", name));
        fields.put("com_author", WritebackLine.argument(writeback.author()));
        fields.put("com_data", WritebackLine.argument(writeback.text()));
        fields.put("persistent", "on");
        if (acknowledges) {
            fields.put("sticky_ack", "on");
            fields.put("send_notification", "on");
        }
        fields.put("btnSubmit", "Commit");
        String page = cgis.submit("cmd.cgi", fields);
        if (page.contains("not authorized")) {
            throw new SourceException(
                    Fault.NOT_ALLOWED,
                    "cmd.cgi does not authorize %s for this command: see authorized_for_all_service_commands in cgi.cfg"
                            .formatted(cgis.user()));
        }
        if (!page.contains("successfully submitted")) {
            String words =
                    page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
            throw new SourceException(Fault.UNREACHABLE, "cmd.cgi did not accept the command: " + Text.fit(words, 300));
        }
    }
}
