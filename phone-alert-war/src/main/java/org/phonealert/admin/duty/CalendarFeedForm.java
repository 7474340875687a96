package org.phonealert.admin.duty;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.connections.NewSecret;
import org.phonealert.oncall.calendar.CalendarFeeds;
import org.phonealert.oncall.calendar.CalendarOwner;

/** The form that opens and closes the secret address of a calendar feed. */
public abstract class CalendarFeedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private NewSecret newSecret;

    /** The owner of the shifts in the feed. */
    protected abstract CalendarOwner owner();

    /** The address of the page that has the form. */
    protected abstract String page();

    /** Opens a new address, which replaces the current one; it is shown once. */
    public void open() {
        Forms.perform("calendar", () -> newSecret.show(feeds.open(owner())));
    }

    /** Closes the address. */
    public void close() {
        Forms.submit("calendar", page(), () -> feeds.close(owner()));
    }

    public boolean isOpen() {
        return feeds.isOpen(owner());
    }
}
