package org.phonealert.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.phonealert.people.account.Role;
import org.phonealert.people.account.User;

/**
 * What a session of the pages was begun with.
 *
 * @param name of the account
 * @param role that it had then
 */
record Session(String name, Role role) implements Serializable {
    private static final String KEY = Session.class.getName();
    private static final String WANTED = KEY + ".wanted";

    /** The session that this request belongs to, if somebody was let in. */
    static Optional<Session> of(HttpServletRequest request) {
        return get(request, KEY).map(Session.class::cast);
    }

    /** Begins one for somebody. Its number is a new one, so that nobody can have prepared it. */
    static void begin(User user, HttpServletRequest request) {
        request.getSession().setAttribute(KEY, new Session(user.name(), user.role()));
        request.changeSessionId();
    }

    /** Ends it with everything in it. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps in mind which page somebody wanted who has to log in first. */
    static void remember(String page, HttpServletRequest request) {
        request.getSession().setAttribute(WANTED, page);
    }

    /** The page that was wanted before the login; asked for once. */
    static Optional<String> takeWanted(HttpServletRequest request) {
        Optional<String> wanted = get(request, WANTED).map(String.class::cast);
        wanted.ifPresent(page -> request.getSession().removeAttribute(WANTED));
        return wanted;
    }

    /** Whether the account may still do what it could when the session began, no more and no less. */
    boolean isOf(User user) {
        return role == user.role();
    }

    private static Optional<Object> get(HttpServletRequest request, String key) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(key));
    }
}
