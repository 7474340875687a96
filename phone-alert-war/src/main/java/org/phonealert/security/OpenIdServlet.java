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

/** Redirects users to the enterprise's OpenID provider, and logs them in when they come back. */
@WebServlet({OpenIdServlet.START, OpenIdServlet.BACK})
public class OpenIdServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(OpenIdServlet.class.getName());
    static final String START = "/openid/start";
    static final String BACK = "/openid/back";
    private static final long serialVersionUID = 1L;
    private static final String PENDING = PendingLogin.class.getName();

    @Inject
    private transient SignOn signOn;

    @Inject
    private transient UserLogin login;

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
        PendingLogin pending = PendingLogin.begin();
        String address = signOn.address(pending, back(request));
        request.getSession().setAttribute(PENDING, pending);
        response.sendRedirect(address);
    }

    /** With a code, or with an error of the provider; only in the session in which the login began. */
    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PendingLogin pending = takePending(request)
                .filter(begun -> isSame(begun.state(), request.getParameter("state")))
                .orElseThrow(() -> new LoginRefusedException(LoginRefusal.EXPIRED));
        String code = request.getParameter("code");
        if (code == null) {
            // also when the user cancelled (RFC 6749, 4.1.2.1)
            LOG.log(INFO, "The OpenID provider sent a user back without a code; the login is refused");
            throw new LoginRefusedException(LoginRefusal.EXPIRED);
        }
        login.startSession(signOn.byCode(code, pending, back(request)), request, response);
    }

    /** Each pending login is used once. */
    private static Optional<PendingLogin> takePending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object pending = session.getAttribute(PENDING);
        session.removeAttribute(PENDING);
        return Optional.ofNullable((PendingLogin) pending);
    }

    private static boolean isSame(String expected, @Nullable String found) {
        return found != null && MessageDigest.isEqual(expected.getBytes(UTF_8), found.getBytes(UTF_8));
    }

    /** Our address to which the provider sends the browser back. */
    private String back(HttpServletRequest request) {
        return settings.publicUrl() + request.getContextPath() + BACK;
    }
}
