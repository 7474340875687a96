package org.phonealert.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.phonealert.people.account.LoginRefusedException;
import org.phonealert.people.account.User;
import org.phonealert.people.signon.SignOn;

/** Logs users in and out, by whichever method. */
@RequestScoped
public class UserLogin {
    private static final String FIRST_PAGE = "/now.xhtml";

    @Inject
    private SignOn signOn;

    /** The title of the OpenID provider, if there is one. */
    public Optional<String> provider() {
        return signOn.provider();
    }

    /**
     * Logs a user in by password, and redirects to the page that the user asked for.
     *
     * @throws LoginRefusedException with the cause
     */
    public void logIn(String name, String password, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        startSession(signOn.byPassword(name, password), request, response);
    }

    /** Starts a session, and redirects to the page that the user asked for. */
    void startSession(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session.begin(user, request);
        response.sendRedirect(Session.takeWantedPage(request).orElse(request.getContextPath() + FIRST_PAGE));
    }

    /** Ends the session. */
    public void logOut(HttpServletRequest request) {
        Session.end(request);
    }
}
