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

/** The one door for people, whichever way they come. */
@RequestScoped
public class UserLogin {
    private static final String FIRST_PAGE = "/now.xhtml";

    @Inject
    private SignOn signOn;

    /** How the provider is called that people may come by, if there is one. */
    public Optional<String> provider() {
        return signOn.provider();
    }

    /**
     * Lets in whoever knows the password, and sends them to the page they asked for.
     *
     * @throws LoginRefusedException saying why not
     */
    public void enter(String name, String password, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        open(signOn.byPassword(name, password), request, response);
    }

    /** Begins a session for somebody, and sends them to the page they asked for. */
    void open(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session.begin(user, request);
        response.sendRedirect(Session.takeWanted(request).orElse(request.getContextPath() + FIRST_PAGE));
    }

    /** Ends the session. */
    public void leave(HttpServletRequest request) {
        Session.end(request);
    }
}
