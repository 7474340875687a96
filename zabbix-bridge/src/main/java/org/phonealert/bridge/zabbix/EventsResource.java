package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.IntakeQueue;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.alerting.source.SourceKeyCache;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Text;
import org.phonealert.base.json.Json;
import org.phonealert.base.settings.Settings;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.monitoring.bridge.KeyRefusedException;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.people.account.NotAllowedException;

import static java.lang.System.Logger.Level.INFO;

/** Accepts the events that the webhook sends. After a 202 Zabbix does not retry. */
@RequestScoped
@Path("events")
public class EventsResource {
    private static final System.Logger LOG = System.getLogger(EventsResource.class.getName());
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final int LONGEST_LOGGED = 100;

    @Inject
    private SourceKeyCache sources;

    @Inject
    private IntakeQueue queue;

    @Inject
    private SourceConnections connections;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
            throws IOException {
        AlertSource source = BearerKey.in(authorization)
                .flatMap(sources::withKey)
                .orElseThrow(() -> new KeyRefusedException(RefusalReason.SOURCE_KEY_NEEDED));
        if (source.type() != SourceType.ZABBIX) {
            throw new NotAllowedException(RefusalReason.ZABBIX_KEY_NEEDED);
        }
        return accepted(receive(source, Macros.read(JsonBody.read(body))));
    }

    private Receipt receive(AlertSource source, Macros macros) {
        List<AlertEvent> events = new ZabbixNotification(macros).toAlertEvents(clock.instant());
        if (events.isEmpty()) {
            LOG.log(
                    INFO,
                    () -> "Event of %s does not concern an alert; ignored: %s %s"
                            .formatted(
                                    source.name(),
                                    Text.line(macros.find("EVENT.ID").orElse("-"), LONGEST_LOGGED),
                                    Text.line(macros.find("EVENT.UPDATE.ACTION").orElse("-"), LONGEST_LOGGED)));
        }
        Receipt receipt = new Receipt(null, Receipt.Result.IGNORED);
        for (AlertEvent event : events) {
            Receipt one = queue.accept(source, event);
            verifyIfLate(source, event, one);
            receipt = one.result() == Receipt.Result.IGNORED && receipt.alertId() != null ? receipt : one;
        }
        return receipt;
    }

    /**
     * Zabbix retries later what it could not send at once, so that a recovery may arrive before its problem. A late
     * problem is therefore checked against the current state of Zabbix.
     */
    private void verifyIfLate(AlertSource source, AlertEvent event, Receipt receipt) {
        if (receipt.result() == Receipt.Result.OPENED
                && event.occurredAt().plus(LATE).isBefore(clock.instant())) {
            connections.fetchNow(source.id());
        }
    }

    private Response accepted(Receipt receipt) {
        return Response.accepted(Json.write(Answer.of(receipt, settings.publicUrl())))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /**
     * As {@code POST /events} of the machine API answers, with the address of the alert's page.
     *
     * @param issueKey the alert's number
     * @param issueLink the alert's page
     */
    record Answer(
            @Nullable Long alertId,
            String result,
            @Nullable String issueKey,
            @Nullable String issueLink) {
        static Answer of(Receipt receipt, String publicUrl) {
            Long id = receipt.alertId();
            return new Answer(
                    id,
                    receipt.result().word(),
                    id == null ? null : id.toString(),
                    id == null ? null : publicUrl + "/phone-alert/alert.xhtml?id=" + id);
        }
    }
}
