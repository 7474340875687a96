package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.phonealert.base.settings.Settings;

/**
 * Serves the files of the kit, for {@code curl -O} on the machine of the monitoring. They hold no secret and need no
 * key.
 */
@RequestScoped
@Path("kit")
public class KitResource {
    @Inject
    private Settings settings;

    @GET
    @Path("{file}")
    public Response file(@PathParam("file") String file) {
        if (!NagiosKit.FILES.contains(file)) {
            throw new NotFoundException();
        }
        return Response.ok(new NagiosKit(settings.publicUrl()).text(file), "text/plain; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
