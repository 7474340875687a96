package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.writeback.WritebackOutcome;
import org.phonealert.monitoring.writeback.Writebacks;

/** The pending write-backs that the kit on the machine of a Nagios fetches, and their results. */
@RequestScoped
@Path("replies")
public class WritebackResource {
    private static final int LONGEST_DETAIL = 300;

    @Inject
    private SourceAuthentication authentication;

    @Inject
    private Writebacks writebacks;

    @Inject
    private SourceConnections connections;

    /** Lists the pending write-backs, one {@link WritebackLine} each; none if the source is connected in another way. */
    @GET
    public Response waiting(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        AlertSource source = authentication.require(authorization);
        connections.kitReported(source);
        String lines = usesKit(source)
                ? writebacks.waiting(source).stream().map(WritebackLine::of).collect(Collectors.joining())
                : "";
        return Response.ok(lines, "text/plain; charset=utf-8").build();
    }

    private boolean usesKit(AlertSource source) {
        return connections
                .find(source.id())
                .filter(connection -> connection.type() == ConnectionType.NAGIOS_KIT)
                .isPresent();
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @PathParam("id") long id,
            InputStream body)
            throws IOException {
        AlertSource source = authentication.require(authorization);
        Macros fields = new Macros(FormBody.read(body));
        writebacks.settle(
                source,
                id,
                result(fields.get("result")),
                fields.find("detail")
                        .map(detail -> Text.fit(detail, LONGEST_DETAIL))
                        .orElse(""));
        return Response.noContent().build();
    }

    private static WritebackOutcome result(String word) {
        return switch (word) {
            case "done" -> WritebackOutcome.DONE;
            case "over" -> WritebackOutcome.OVER;
            case "failed" -> WritebackOutcome.FAILED;
            case "refused" -> WritebackOutcome.REFUSED;
            default ->
                throw new InvalidInputException(
                        "result", RefusalReason.NOT_ONE_OF, word, List.of("done", "over", "failed", "refused"));
        };
    }
}
