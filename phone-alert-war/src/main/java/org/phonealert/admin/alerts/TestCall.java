package org.phonealert.admin.alerts;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.base.UnknownException;
import org.phonealert.office.overview.Overview;
import org.phonealert.office.overview.PhoneNumberMask;

/** Follows a test call on every page that can start one. */
@Named
@ViewScoped
public class TestCall implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Overview overview;

    @Inject
    private PhoneNumberMask discretion;

    @Nullable
    private Long id;

    @Nullable
    private Notification notification;

    /** Starts a test call and redirects to the page that follows it: reloading that page does not call again. */
    public static void begin(String form, String page, LongSupplier call) {
        AtomicLong started = new AtomicLong();
        if (Forms.perform(form, () -> started.set(call.getAsLong()))) {
            Forms.redirect(page + "?call=" + started, null);
        }
    }

    /** Reads the state of the call. */
    public void look() {
        if (id == null) {
            return;
        }
        try {
            Notification seen = overview.notification(id).notification();
            notification = seen.isTest() ? seen : null;
        } catch (UnknownException mistyped) {
            notification = null;
        }
    }

    /** Null if there is no test call to follow. */
    @Nullable
    public Notification getNotification() {
        return notification;
    }

    /** A text about the call, with phone numbers masked if the role requires it. */
    public String shown(String text) {
        return discretion.shown(text);
    }

    /** Why a call did not succeed, as the viewer may see it; empty if nothing is known to be wrong. */
    public String explain(Notification call) {
        HistoryWords words = Words.history(FacesContext.getCurrentInstance());
        return call.obstacle()
                .map(obstacle -> words.word("obstacle", obstacle))
                .or(() -> call.error()
                        .map(error -> words.word("carrier", error.cause())
                                + error.said().map(" (%s)"::formatted).orElse("")))
                .map(discretion::shown)
                .orElse("");
    }

    public boolean isUnderWay() {
        return notification != null && !notification.state().isFinal();
    }

    @Nullable
    public Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
