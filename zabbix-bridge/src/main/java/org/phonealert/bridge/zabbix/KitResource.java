package org.phonealert.bridge.zabbix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.phonealert.base.settings.Settings;

/** Serves the files of the kit. They hold no secret and need no key. */
@RequestScoped
@Path("kit")
public class KitResource {
    @Inject
    private Settings settings;

    @GET
    @Path("media_phone_alert.yaml")
    public Response mediaType() {
        return file("media_phone_alert.yaml", "application/yaml; charset=utf-8", kit().mediaType());
    }

    @GET
    @Path("template_phone_alert.yaml")
    public Response template() {
        return file("template_phone_alert.yaml", "application/yaml; charset=utf-8", kit().template());
    }

    @GET
    @Path("webhook.js")
    public Response script() {
        return file("webhook.js", "text/javascript; charset=utf-8", kit().script());
    }

    @GET
    @Path("phone-alert-zabbix-connect")
    public Response connect() {
        return file("phone-alert-zabbix-connect", "text/x-shellscript; charset=utf-8", kit().connect());
    }

    private ZabbixKit kit() {
        return new ZabbixKit(settings.publicUrl());
    }

    private static Response file(String name, String mediaType, String text) {
        return Response.ok(text, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
