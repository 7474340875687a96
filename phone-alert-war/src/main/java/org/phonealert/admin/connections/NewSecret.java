package org.phonealert.admin.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A newly generated secret: shown in the response to this request only, and stored nowhere in readable form. */
@Named
@RequestScoped
public class NewSecret {
    @Nullable
    private String secret;

    public void show(String generated) {
        secret = generated;
    }

    @Nullable
    public String getSecret() {
        return secret;
    }
}
