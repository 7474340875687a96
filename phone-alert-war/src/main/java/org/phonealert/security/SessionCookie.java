package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.phonealert.base.settings.Settings;

/** Makes the session cookie Secure if the public URL is HTTPS, and SameSite=Lax. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(settings.publicUrl().startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
    }
}
