package org.phonealert.admin.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.phonealert.admin.duty.CalendarFeedForm;
import org.phonealert.oncall.calendar.CalendarOwner;

/** The calendar feed of the operator who is logged in. */
@Named
@ViewScoped
public class MyFeedForm extends CalendarFeedForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private MePage page;

    @Override
    protected CalendarOwner owner() {
        return CalendarOwner.operator(page.operatorName());
    }

    @Override
    protected String page() {
        return MePage.ADDRESS;
    }
}
