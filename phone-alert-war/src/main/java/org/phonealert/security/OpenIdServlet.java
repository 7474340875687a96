package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.Settings;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;
import org.phonealert.people.signon.PendingLogin;
import org.phonealert.people.signon.SignOn;

import static java.lang.System.Logger.Level.INFO;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Sends people to the enterprise's OpenID provider, and lets them in when they come back from there. */
@WebServlet({OpenIdServlet.START, OpenIdServlet.BACK})
public class OpenIdServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(OpenIdServlet.class.getName());
    static final String START = "/openid/start";
    static final String BACK = "/openid/back";
    private static final long serialVersionUID = 1L;
    private static final String ERRAND = PendingLogin.class.getName();

    @Inject
    private transient SignOn signOn;

    @Inject
    private transient UserLogin entrance;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            if (START.equals(request.getServletPath())) {
                start(request, response);
            } else {
                comeBack(request, response);
            }
        } catch (LoginRefusedException refused) {
            response.sendRedirect(request.getContextPath() + "/login.xhtml?refused=" + refused.kind());
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PendingLogin errand = PendingLogin.begin();
        String address = signOn.address(errand, back(request));
        request.getSession().setAttribute(ERRAND, errand);
        response.sendRedirect(address);
    }

    /** With a code, or with the provider's word that there is none; only in the session that the errand began in. */
    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PendingLogin errand = take(request)
                .filter(begun -> isSame(begun.state(), request.getParameter("state")))
                .orElseThrow(() -> new LoginRefusedException(LoginRefusal.EXPIRED));
        String code = request.getParameter("code");
        if (code == null) {
            // people who change their mind come back so, too (RFC 6749, 4.1.2.1)
            LOG.log(INFO, "The OpenID provider sent somebody back without a code");
            throw new LoginRefusedException(LoginRefusal.EXPIRED);
        }
        entrance.open(signOn.byCode(code, errand, back(request)), request, response);
    }

    /** An errand is good for one way. */
    private static Optional<PendingLogin> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object errand = session.getAttribute(ERRAND);
        session.removeAttribute(ERRAND);
        return Optional.ofNullable((PendingLogin) errand);
    }

    private static boolean isSame(String expected, @Nullable String found) {
        return found != null && MessageDigest.isEqual(expected.getBytes(UTF_8), found.getBytes(UTF_8));
    }

    /** Our address as the provider knows it. */
    private String back(HttpServletRequest request) {
        return settings.publicUrl() + request.getContextPath() + BACK;
    }
}
