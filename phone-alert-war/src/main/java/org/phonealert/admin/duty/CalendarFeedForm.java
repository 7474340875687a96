package org.phonealert.admin.duty;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.connections.ShownOnce;
import org.phonealert.oncall.calendar.CalendarFeeds;
import org.phonealert.oncall.calendar.CalendarOwner;

/** The form that opens and closes the secret address at which calendar applications read shifts. */
public abstract class CalendarFeedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private ShownOnce shownOnce;

    /** Whose shifts the calendar has. */
    protected abstract CalendarOwner owner();

    /** The address of the page that has the form. */
    protected abstract String page();

    /** Opens an address, which replaces the one before; it is shown once. */
    public void open() {
        Forms.attempt("calendar", () -> shownOnce.show(feeds.open(owner())));
    }

    /** Closes the address. */
    public void close() {
        Forms.submit("calendar", page(), () -> feeds.close(owner()));
    }

    public boolean isOpen() {
        return feeds.isOpen(owner());
    }
}
