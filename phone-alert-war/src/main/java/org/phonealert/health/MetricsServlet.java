package org.phonealert.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.phonealert.monitoring.bridge.BearerKey;
import org.phonealert.office.vitals.Vitals;
import org.phonealert.security.ApiKeys;

import static java.lang.System.Logger.Level.WARNING;

/**
 * {@code /metrics}: the vital signs in the format of Prometheus. Any key is accepted, also that of an alert source: the
 * monitoring that watches Phone Alert has one already, and the metrics contain nothing about people or single alerts.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(MetricsServlet.class.getName());

    @Inject
    private transient ApiKeys keys;

    @Inject
    private transient Vitals vitals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            if (BearerKey.in(request.getHeader("Authorization"))
                    .filter(keys::authenticate)
                    .isPresent()) {
                answer(response, HttpServletResponse.SC_OK, MetricsText.of(vitals.read()));
            } else {
                response.setHeader("WWW-Authenticate", "Bearer");
                answer(response, HttpServletResponse.SC_UNAUTHORIZED, "send a key: Authorization: Bearer <key>\n");
            }
        } catch (RuntimeException away) {
            LOG.log(WARNING, "The metrics are answered with 503: the database does not answer", away);
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "the database does not answer\n");
        }
    }

    private static void answer(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; version=0.0.4");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text);
    }
}
