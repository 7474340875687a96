package org.phonealert.admin.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A secret that was just made: it stands in the one page that answers, and is kept nowhere. */
@Named
@RequestScoped
public class ShownOnce {
    @Nullable
    private String secret;

    public void show(String made) {
        secret = made;
    }

    @Nullable
    public String getSecret() {
        return secret;
    }
}
