package org.phonealert.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;
import org.phonealert.security.UserLogin;

/** The login page. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    private UserLogin login;

    @Nullable
    private String name;

    @Nullable
    private String password;

    @Nullable
    private String refused;

    /** Shows why the OpenID provider or Phone Alert refused the login. */
    public void read() {
        Arrays.stream(LoginRefusal.values())
                .filter(refusal -> refusal.name().equals(refused))
                .forEach(LoginPage::show);
    }

    /** Logs the user in and redirects to the page that was requested. */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        if (name == null || password == null) {
            show(LoginRefusal.WRONG);
            return;
        }
        try {
            login.logIn(name, password, (HttpServletRequest) outside.getRequest(), (HttpServletResponse)
                    outside.getResponse());
            faces.responseComplete();
        } catch (LoginRefusedException refusal) {
            show(refusal.kind());
        }
    }

    private static void show(LoginRefusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String reason = Words.of(faces).getString("login_refused_" + refusal);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
    }

    /** Ends the session. */
    public void logOut() throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        login.logOut((HttpServletRequest) outside.getRequest());
        outside.redirect("login.xhtml");
    }

    /** Whether an OpenID provider is configured. */
    public boolean isProvided() {
        return login.provider().isPresent();
    }

    /** The display name of the provider; empty if none is configured. */
    public String getProvider() {
        return login.provider().orElse("");
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    @Nullable
    public String getRefused() {
        return refused;
    }

    public void setRefused(@Nullable String refused) {
        this.refused = refused;
    }
}
