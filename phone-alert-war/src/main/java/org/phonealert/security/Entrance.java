package org.phonealert.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.phonealert.account.RefusedException;
import org.phonealert.account.User;
import org.phonealert.signon.SignOn;

/** The one door for people, whichever way they come. */
@RequestScoped
public class Entrance {
    private static final String FIRST_PAGE = "/now.xhtml";

    @Inject
    private SignOn signOn;

    @Inject
    private SecurityContext security;

    /** How the provider is called that people may come by, if there is one. */
    public Optional<String> provider() {
        return signOn.provider();
    }

    /**
     * Lets in whoever knows the password, and sends them to the page they asked for.
     *
     * @throws RefusedException saying why not
     */
    public void enter(String name, String password, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.changeSessionId();
        open(signOn.byPassword(name, password), request, response);
    }

    /** Begins a session for somebody. Its number is a new one, so that nobody can have prepared it. */
    void open(User user, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(new LetIn(user)));
        if (status == AuthenticationStatus.SUCCESS) {
            response.sendRedirect(request.getContextPath() + FIRST_PAGE);
        } else if (status != AuthenticationStatus.SEND_CONTINUE) {
            // otherwise the server sends them on to where they were going
            throw new IllegalStateException("the server does not take who was let in: " + status);
        }
    }
}
