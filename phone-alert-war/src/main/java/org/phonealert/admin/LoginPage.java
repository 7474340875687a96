package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

/** Who are you? */
@Named
@RequestScoped
public class LoginPage {
    private static final String FIRST_PAGE = "now.xhtml";

    @Inject
    private SecurityContext security;

    @Nullable
    private String name;

    @Nullable
    private String password;

    /**
     * Lets in whoever knows the password, to the page that was asked for. The session gets a new number first, so that
     * nobody can have prepared it.
     */
    public void logIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        ((HttpServletRequest) outside.getRequest()).changeSessionId();
        switch (name == null || password == null ? SEND_FAILURE : authenticate(outside, name, password)) {
            case SUCCESS -> outside.redirect(FIRST_PAGE);
            // the server sends them on to where they were going
            case SEND_CONTINUE -> faces.responseComplete();
            default ->
                faces.addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR, Words.of(faces).getString("login_wrong"), null));
        }
    }

    private AuthenticationStatus authenticate(ExternalContext outside, String caller, String secret) {
        return security.authenticate(
                (HttpServletRequest) outside.getRequest(),
                (HttpServletResponse) outside.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(caller, new Password(secret))));
    }

    /** Ends the session. */
    public void logOut() throws IOException, ServletException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) outside.getRequest()).logout();
        outside.invalidateSession();
        outside.redirect("login.xhtml");
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
}
