package org.phonealert.admin.duty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.phonealert.oncall.calendar.CalendarOwner;

/** The calendar feed of the schedule whose page is open. */
@Named
@ViewScoped
public class ScheduleFeedForm extends CalendarFeedForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private SchedulePage page;

    @Override
    protected CalendarOwner owner() {
        return CalendarOwner.schedule(Objects.requireNonNull(page.getName()));
    }

    @Override
    protected String page() {
        return page.address();
    }
}
