package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.security.ApiCaller;

/** The whole set-up as one document. */
@Path("/configuration")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConfigurationResource {
    @Inject
    private ApiCaller caller;

    @Inject
    private Configuration configuration;

    @GET
    public ConfigurationDocument get() {
        caller.requireAdministrator();
        return configuration.whole();
    }

    /** Applies the document, completely or, if anything in it is wrong, not at all. */
    @PUT
    public Applied put(ConfigurationDocument document) {
        caller.requireAdministrator();
        return new Applied(configuration.apply(document));
    }

    /** The keys that were generated for new sources, by name; they are shown only this once. */
    public record Applied(Map<String, String> generatedKeys) {}
}
