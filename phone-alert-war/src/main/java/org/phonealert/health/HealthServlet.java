package org.phonealert.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.phonealert.base.Readiness;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

/** {@code /health/live}: this node runs. {@code /health/ready}: it can work, because the database answers. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HealthServlet.class.getName());

    @Inject
    private transient Readiness readiness;

    /** Load balancers ask every second: only a change is logged. */
    private final AtomicBoolean wasReady = new AtomicBoolean(true);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = request.getServletPath().endsWith("/live") || isReady();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private boolean isReady() {
        try {
            readiness.check();
            if (!wasReady.getAndSet(true)) {
                LOG.log(INFO, "This node is ready again: the database answers");
            }
            return true;
        } catch (RuntimeException away) {
            if (wasReady.getAndSet(false)) {
                LOG.log(
                        WARNING,
                        "This node is not ready: the database does not answer; load balancers get 503 until it does",
                        away);
            }
            return false;
        }
    }
}
