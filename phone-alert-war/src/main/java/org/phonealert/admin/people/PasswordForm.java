package org.phonealert.admin.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.people.account.Accounts;

/** The form that changes the password of the account that is logged in. */
@Named
@ViewScoped
public class PasswordForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Nullable
    private String password;

    @Nullable
    private String newPassword;

    @Nullable
    private String again;

    /** Changes the password if the current one is right and both new ones match. */
    public void change() {
        if (password == null || newPassword == null) {
            refuse(password == null ? "password" : "newPassword", "me_password_missing");
        } else if (!newPassword.equals(again)) {
            refuse("again", "me_password_differs");
        } else {
            change(password, newPassword);
        }
    }

    private void change(String current, String replacement) {
        String name = FacesContext.getCurrentInstance().getExternalContext().getRemoteUser();
        Forms.perform("own", () -> {
            if (accounts.changePassword(name, current, replacement)) {
                Forms.redirect(MePage.ADDRESS, "me_password_changed");
            } else {
                refuse("password", "me_password_wrong");
            }
        });
    }

    private static void refuse(String field, String messageKey) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String reason = Words.of(faces).getString(messageKey);
        faces.addMessage("own:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
        faces.validationFailed();
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
