package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.phonealert.Settings;

/** The session's cookie travels by HTTPS only, as soon as people come by HTTPS. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .getSessionCookieConfig()
                .setSecure(settings.publicUrl().startsWith("https:"));
    }
}
