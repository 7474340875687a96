package org.phonealert.admin.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.admin.alerts.TestCall;
import org.phonealert.admin.connections.ShownOnce;
import org.phonealert.admin.operators.Groups;
import org.phonealert.office.configuration.Configuration;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.Edits;
import org.phonealert.office.overview.ReceivedNotification;
import org.phonealert.office.overview.Telephone;
import org.phonealert.office.overview.Telephones;
import org.phonealert.oncall.calendar.CalendarFeeds;
import org.phonealert.oncall.calendar.CalendarOwner;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.User;

/** Who I am, what I was called for, and my password. Whatever is asked here, it is about nobody else. */
@Named
@ViewScoped
public class MePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private Configuration configuration;

    @Inject
    private Telephones telephones;

    @Inject
    private Edits edits;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private ShownOnce shownOnce;

    @Nullable
    private User user;

    @Nullable
    private OperatorPart operator;

    @Nullable
    private Integer remindMinutesBefore;

    private boolean handOverNotice;

    @Nullable
    private Telephone telephone;

    private List<ReceivedNotification> latest = List.of();

    @Nullable
    private String password;

    @Nullable
    private String newPassword;

    @Nullable
    private String again;

    /** Reads who I am. */
    public void read() {
        String login = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        User me = accounts.get(login);
        user = me;
        operator = Groups.given(configuration.export().operators()).stream()
                .filter(one -> Objects.equals(one.name(), me.operator()))
                .findFirst()
                .orElse(null);
        if (operator != null) {
            String name = Objects.requireNonNull(operator.name());
            remindMinutesBefore = operator.remindMinutesBefore();
            handOverNotice = Boolean.TRUE.equals(operator.handOverNotice());
            telephone = telephones.ofOperators().get(name);
            latest = telephones.latestOf(name, LATEST);
        }
    }

    /** Rings my telephone to try it out, and follows the call. */
    public void tryOut() {
        TestCall.begin("f", "me.xhtml", () -> telephones.tryOut(me()));
    }

    /** Takes another password, if I know the one so far and have typed the new one twice alike. */
    public void changePassword() {
        if (password == null || newPassword == null) {
            wrong(password == null ? "password" : "newPassword", "me_password_missing");
        } else if (!newPassword.equals(again)) {
            wrong("again", "me_password_differs");
        } else {
            change(password, newPassword);
        }
    }

    private void change(String old, String another) {
        String name = Objects.requireNonNull(user).name();
        Forms.attempt("own", () -> {
            if (accounts.changePassword(name, old, another)) {
                Forms.goOn("me.xhtml", "me_password_changed");
            } else {
                wrong("password", "me_password_wrong");
            }
        });
    }

    /** From now on I am told so of my shifts. */
    public void saveNotices() {
        Forms.submit("notices", "me.xhtml", () -> edits.saveShiftNotices(me(), remindMinutesBefore, handOverNotice));
    }

    /** Opens another address at which calendars read my shifts; it is shown once. */
    public void openCalendar() {
        Forms.attempt("calendar", () -> shownOnce.show(feeds.open(CalendarOwner.operator(me()))));
    }

    /** Nobody reads my calendar any more. */
    public void closeCalendar() {
        Forms.submit("calendar", "me.xhtml", () -> feeds.close(CalendarOwner.operator(me())));
    }

    public boolean isCalendarOpen() {
        return operator != null && feeds.isOpen(CalendarOwner.operator(me()));
    }

    private String me() {
        return Objects.requireNonNull(Objects.requireNonNull(operator).name());
    }

    private static void wrong(String field, String word) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String reason = Words.of(faces).getString(word);
        faces.addMessage("own:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
        faces.validationFailed();
    }

    @Nullable
    public User getUser() {
        return user;
    }

    /** Null if my account is nobody's who can be called. */
    @Nullable
    public OperatorPart getOperator() {
        return operator;
    }

    @Nullable
    public Integer getRemindMinutesBefore() {
        return remindMinutesBefore;
    }

    public void setRemindMinutesBefore(@Nullable Integer remindMinutesBefore) {
        this.remindMinutesBefore = remindMinutesBefore;
    }

    public boolean isHandOverNotice() {
        return handOverNotice;
    }

    public void setHandOverNotice(boolean handOverNotice) {
        this.handOverNotice = handOverNotice;
    }

    @Nullable
    public Telephone getTelephone() {
        return telephone;
    }

    public List<ReceivedNotification> getLatest() {
        return latest;
    }

    @Nullable
    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    @Nullable
    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }

    @Nullable
    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
