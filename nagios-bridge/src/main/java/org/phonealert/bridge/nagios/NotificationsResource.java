package org.phonealert.bridge.nagios;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.IntakeQueue;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.json.Json;

import static java.lang.System.Logger.Level.INFO;

/**
 * Accepts the notifications that the notification command of Nagios delivers. After a 202 the command deletes its copy.
 */
@RequestScoped
@Path("notifications")
public class NotificationsResource {
    private static final System.Logger LOG = System.getLogger(NotificationsResource.class.getName());

    @Inject
    private SourceAuthentication authentication;

    @Inject
    private IntakeQueue queue;

    @Inject
    private Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, InputStream body)
            throws IOException {
        return accepted(receive(authentication.require(authorization), FormBody.read(body)));
    }

    /** Queues the events; returns the receipt of the first, which is the one about the alert itself. */
    private Receipt receive(AlertSource source, Map<String, String> macros) {
        return new NagiosNotification(macros)
                .toAlertEvents(clock.instant()).stream().map(event -> queue.accept(source, event)).toList().stream()
                        .findFirst()
                        .orElseGet(() -> {
                            LOG.log(
                                    INFO,
                                    "{0} from {1} does not concern an alert; ignored",
                                    macros.get("NOTIFICATIONTYPE"),
                                    source.name());
                            return new Receipt(null, Receipt.Result.IGNORED);
                        });
    }

    private static Response accepted(Receipt receipt) {
        return Response.accepted(Json.write(
                        new Answer(receipt.alertId(), receipt.result().word())))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /** As {@code POST /events} of the machine API answers. */
    record Answer(@Nullable Long alertId, String result) {}
}
