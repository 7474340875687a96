package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.words.Language;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.Overview;
import org.phonealert.security.ApiCaller;

/** Alerts: all of them for an administrator, its own for a source. */
@Path("/alerts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {
    private static final int MOST = 1000;

    @Inject
    private ApiCaller caller;

    @Inject
    private Overview overview;

    @Inject
    private Handling handling;

    @GET
    public AlertList list(
            @QueryParam("state") @Nullable String state, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", RefusalReason.NOT_BETWEEN, 1, MOST);
        }
        return new AlertList(overview.newest(state(state), caller.source().orElse(null), limit).stream()
                .map(AlertView.Summary::of)
                .toList());
    }

    @GET
    @Path("{id}")
    public AlertView get(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        own(id);
        return view(id, accepted);
    }

    /** Takes the alert in charge, for an operator. */
    @POST
    @Path("{id}/acknowledge")
    public AlertView acknowledge(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            AcknowledgeRequest request) {
        Alert alert = own(id);
        if (request.operator() == null && caller.source().isEmpty()) {
            throw new InvalidInputException("operator", RefusalReason.ACKNOWLEDGER_MISSING);
        }
        if (request.operator() == null) {
            handling.acknowledge(id, alert.source().name(), Acknowledgement.Way.API);
        } else {
            handling.acknowledgeFor(id, request.operator(), Acknowledgement.Way.API);
        }
        return view(id, accepted);
    }

    @POST
    @Path("{id}/resolve")
    public AlertView resolve(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Nothing nothing) {
        own(id);
        handling.resolve(id, caller.source().map(AlertSource::name).orElse("API"));
        return view(id, accepted);
    }

    /** Goes on to the next person or level now. */
    @POST
    @Path("{id}/escalate")
    public AlertView escalate(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            Nothing nothing) {
        own(id);
        handling.escalate(id);
        return view(id, accepted);
    }

    private Alert own(long id) {
        Alert alert = overview.alert(id);
        if (caller.source().filter(source -> source.id() != alert.source().id()).isPresent()) {
            throw new UnknownException(RefusalReason.UNKNOWN_ALERT, id);
        }
        return alert;
    }

    private AlertView view(long id, @Nullable String accepted) {
        return AlertView.of(overview.story(id), new HistoryWords(Language.accepted(accepted), ZoneId.of("UTC")));
    }

    private static @Nullable AlertState state(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return Arrays.stream(AlertState.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "state", RefusalReason.NOT_ONE_OF, state, List.of(AlertState.values())));
    }

    /** The newest alerts, newest first. */
    public record AlertList(List<AlertView.Summary> alerts) {}

    /** The person who acknowledges; the source itself if left out. */
    public record AcknowledgeRequest(@Nullable String operator) {}

    /** No body, or an empty object. */
    public record Nothing() {}
}
