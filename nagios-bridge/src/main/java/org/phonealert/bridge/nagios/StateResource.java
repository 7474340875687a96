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
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BoundedInputStream;
import org.phonealert.monitoring.connection.SourceConnections;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.reconciliation.Reconciliation;

/** Accepts the state of a Nagios: the kit sends excerpts of its status file, then of its object cache. */
@RequestScoped
@Path("state")
public class StateResource {
    private static final String CONTACT = "phone-alert";

    @Inject
    private SourceAuthentication authentication;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private SourceConnections connections;

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response accept(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam("Phone-Alert-Contact") @Nullable String contact,
            InputStream body)
            throws IOException {
        AlertSource source = authentication.require(authorization);
        SourceState state;
        try {
            state = NagiosState.read(reader(body), contact == null || contact.isBlank() ? CONTACT : contact);
        } catch (ZipException | EOFException garbled) {
            throw new InvalidInputException("", RefusalReason.NOT_GZIP);
        }
        reconciliation.settle(source, state);
        connections.kitReported(source);
        return Response.noContent().build();
    }

    /** A proxy or this server may have unpacked the body already; the gzip magic number shows whether it did. */
    private static BufferedReader reader(InputStream body) throws IOException {
        PushbackInputStream packed = new PushbackInputStream(new BoundedInputStream(body, 16L * 1024 * 1024), 2);
        byte[] start = packed.readNBytes(2);
        packed.unread(start);
        boolean gzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        InputStream text = new BoundedInputStream(gzip ? new GZIPInputStream(packed) : packed, 64L * 1024 * 1024);
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }
}
