package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.phonealert.account.Accounts;
import org.phonealert.account.Actor;
import org.phonealert.account.User;

/**
 * Says for whom a page is asked. A session does not outlive what its account may do: when an administrator takes the
 * role or the account away, whoever uses it has to log in again.
 */
@WebFilter("*.xhtml")
public class PeopleFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Actor actor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal somebody = request.getUserPrincipal();
        if (somebody == null) {
            if (isScript(request)) {
                end(request);
                sendAway(response, request.getContextPath() + "/login.xhtml");
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        Optional<User> user = accounts.find(somebody.getName()).filter(known -> isStill(known, request));
        if (user.isEmpty()) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/login.xhtml");
            return;
        }
        actor.is(user.get().actingName(), user.get().role());
        chain.doFilter(request, response);
    }

    /** Whether the session was begun with the role that the account has now. */
    private static boolean isStill(User user, HttpServletRequest request) {
        return People.included(user.role()).stream().allMatch(request::isUserInRole)
                && People.excluded(user.role()).stream().noneMatch(request::isUserInRole);
    }

    /** Whether a script of an open page asks: what it gets for a page is not shown. */
    private static boolean isScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request")) && "GET".equals(request.getMethod());
    }

    /** Makes the page of the script go to another one, as Faces has it (Jakarta Faces 4.0, 13.4.4). */
    private static void sendAway(HttpServletResponse response, String url) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + url
                        + "\"/></partial-response>");
    }

    private static void end(HttpServletRequest request) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
