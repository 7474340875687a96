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
 * Tells the server at every request who makes it and which roles that account has now; whoever opens a page without
 * having logged in sees the login page first.
 *
 * <p>The server is not asked to remember anybody: Payara 6 keeps who was remembered in an object that all requests
 * share, and refuses a page when a stranger's request comes at the same moment.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {
    /** Where a request keeps whose it is. */
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
                    user.get().name(), included(user.get().role()));
        }
        if (session.isPresent()) {
            // role or account were taken away since: whoever uses it has to log in again
            Session.end(request);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        page(request).ifPresent(wanted -> Session.remember(wanted, request));
        return context.redirect(request.getContextPath() + "/login.xhtml");
    }

    /** Whose request this is, if somebody was let in. */
    static Optional<User> user(HttpServletRequest request) {
        return Optional.ofNullable((User) request.getAttribute(USER));
    }

    /** The page that is asked for, if going there after the login makes sense. */
    private static Optional<String> page(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || ActorFilter.isScript(request)) {
            return Optional.empty();
        }
        // not the address as it came: that could lead to another server
        String path = request.getServletContext().getContextPath() + request.getServletPath();
        String query = request.getQueryString();
        // a value of a template is encoded whatever is in it, a brace or a percent sign too
        String address =
                UriBuilder.fromPath("{path}").build(new Object[] {path}, false).toString();
        return Optional.of(query == null ? address : address + "?" + query);
    }

    /** The roles that somebody of this role has. */
    private static Set<String> included(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::includes)
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}
