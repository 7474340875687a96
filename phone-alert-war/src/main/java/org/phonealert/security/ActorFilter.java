package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.User;

/** Makes the logged-in user the actor of requests for pages and tables. */
@WebFilter({"*.xhtml", "*.csv", "*.vcf"})
public class ActorFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Actor actor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> user = SessionAuthentication.user(request);
        if (user.isEmpty() && isScript(request)) {
            redirectScript(response, request.getContextPath() + "/login.xhtml");
            return;
        }
        user.ifPresent(one -> actor.become(one.actingName(), one.role()));
        chain.doFilter(request, response);
    }

    /** Whether a script of an open page asks: it would not show the login page. */
    static boolean isScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request")) && "GET".equals(request.getMethod());
    }

    /** Makes the script open another page (Jakarta Faces 4.0, 13.4.4). */
    private static void redirectScript(HttpServletResponse response, String url) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + url
                        + "\"/></partial-response>");
    }
}
