package org.phonealert.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;

/**
 * The login that a session of the pages belongs to.
 *
 * @param name of the account
 * @param role of the account at the login
 */
record Session(String name, Role role) implements Serializable {
    private static final String KEY = Session.class.getName();
    private static final String WANTED = KEY + ".wanted";

    /** The login of the session of this request, if there is one. */
    static Optional<Session> of(HttpServletRequest request) {
        return get(request, KEY).map(Session.class::cast);
    }

    /** Starts the session of a user, with a new session id against session fixation. */
    static void begin(User user, HttpServletRequest request) {
        request.getSession().setAttribute(KEY, new Session(user.name(), user.role()));
        request.changeSessionId();
    }

    /** Ends the session. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps the page that was asked for, to open it after the login. */
    static void rememberWantedPage(String page, HttpServletRequest request) {
        request.getSession().setAttribute(WANTED, page);
    }

    /** The page that was asked for before the login; it is forgotten then. */
    static Optional<String> takeWantedPage(HttpServletRequest request) {
        Optional<String> wanted = get(request, WANTED).map(String.class::cast);
        wanted.ifPresent(page -> request.getSession().removeAttribute(WANTED));
        return wanted;
    }

    /** Whether the role of the account is still the same. */
    boolean isOf(User user) {
        return role == user.role();
    }

    private static Optional<Object> get(HttpServletRequest request, String key) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(key));
    }
}
