package org.phonealert.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.people.account.Accounts;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;

/**
 * Authenticates every request for a page by its session, with the role that the account has now. A request without a session
 * is redirected to the login page.
 *
 * <p>The server's own session of the mechanism is not used: Payara 6 keeps it in an object that all requests share, and
 * refuses a page when an anonymous request comes at the same moment.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    /** The request attribute with the user. */
    private static final String USER = User.class.getName();

    @Inject
    private Accounts accounts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Session> session = Session.of(request);
        Optional<User> user =
                session.flatMap(begun -> accounts.find(begun.name()).filter(begun::isOf));
        if (user.isPresent()) {
            request.setAttribute(USER, user.get());
            return context.notifyContainerAboutLogin(
                    user.get().name(), includedRoles(user.get().role()));
        }
        if (session.isPresent()) {
            // the role was changed or the account removed: the user has to log in again
            Session.end(request);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        wantedPage(request).ifPresent(wanted -> Session.rememberWantedPage(wanted, request));
        return context.redirect(request.getContextPath() + "/login.xhtml");
    }

    /** The user who makes this request, if it is authenticated. */
    static Optional<User> user(HttpServletRequest request) {
        return Optional.ofNullable((User) request.getAttribute(USER));
    }

    /** The page to open after the login; empty for requests that are no page. */
    private static Optional<String> wantedPage(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || ActorFilter.isScript(request)) {
            return Optional.empty();
        }
        // built anew: the address of the request could lead to another server
        String path = request.getServletContext().getContextPath() + request.getServletPath();
        String query = request.getQueryString();
        // as a template value, so that every character is encoded, also braces and percent signs
        String address =
                UriBuilder.fromPath("{path}").build(new Object[] {path}, false).toString();
        return Optional.of(query == null ? address : address + "?" + query);
    }

    /** The names of the roles that a role includes. */
    private static Set<String> includedRoles(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::includes)
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}
