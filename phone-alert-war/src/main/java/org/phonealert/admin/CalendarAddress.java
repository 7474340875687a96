package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.phonealert.Settings;
import org.phonealert.security.CalendarServlet;

/** The address at which a calendar is read, shown once. */
@RequestScoped
public class CalendarAddress {
    @Inject
    private Settings settings;

    @Inject
    private ShownOnce shownOnce;

    void show(String secret) {
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        shownOnce.show(settings.publicUrl() + context + CalendarServlet.PATH + secret + ".ics");
    }
}
