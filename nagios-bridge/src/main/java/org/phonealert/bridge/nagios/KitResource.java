package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

    @GET
    @Path("phone-alert-replies")
    public Response replies() {
        return file("phone-alert-replies", "text/x-shellscript; charset=utf-8", kit().replies());
    }

    @GET
    @Path("phone-alert-replies.service")
    public Response service() {
        return file("phone-alert-replies.service", "text/plain; charset=utf-8", kit().service());
    }

    @GET
    @Path("phone-alert-icinga.conf")
    public Response icinga() {
        return file("phone-alert-icinga.conf", "text/plain; charset=utf-8", kit().icinga());
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
