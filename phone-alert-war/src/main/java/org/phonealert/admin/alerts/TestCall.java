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

/** How the test call gets on that somebody has asked for; any page that can begin one shows it. */
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

    /** Begins one, and goes on to the page that follows it: who loads that page again calls nobody again. */
    public static void begin(String form, String page, LongSupplier call) {
        AtomicLong begun = new AtomicLong();
        if (Forms.attempt(form, () -> begun.set(call.getAsLong()))) {
            Forms.goOn(page + "?call=" + begun, null);
        }
    }

    /** Looks how far it is. */
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

    /** Null while there is none to follow. */
    @Nullable
    public Notification getNotification() {
        return notification;
    }

    /** A text about the call as the viewer may see it. */
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
