package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.phonealert.Settings;

/** Gives away the kit, for {@code curl -O} on the Nagios server. It holds no secret and asks for no key. */
@RequestScoped
@Path("kit")
public class KitResource {
    @Inject
    private Settings settings;

    @GET
    @Path("phone-alert-notify")
    public Response command() {
        return file("phone-alert-notify", "text/x-shellscript; charset=utf-8", kit().command());
    }

    @GET
    @Path("phone-alert.cfg")
    public Response objects() {
        return file("phone-alert.cfg", "text/plain; charset=utf-8", kit().objects());
    }

    /** The plug-in that watches Phone Alert itself, and objects that run it. */
    @GET
    @Path("{file: check_phone_alert(\\.cfg)?}")
    public Response watch(@PathParam("file") String file) {
        return file(file, "text/plain; charset=utf-8", kit().watch(file));
    }

    private NagiosKit kit() {
        return new NagiosKit(settings.publicUrl());
    }

    private static Response file(String name, String mediaType, String text) {
        return Response.ok(text, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
