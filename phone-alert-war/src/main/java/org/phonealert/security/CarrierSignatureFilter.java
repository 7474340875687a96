package org.phonealert.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.phonealert.alerting.carrier.CarrierSignature;

import static java.lang.System.Logger.Level.WARNING;

/** Refuses callbacks without a valid signature of the carrier; they change nothing. */
@WebFilter("/voice/*")
public class CarrierSignatureFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(CarrierSignatureFilter.class.getName());

    @Inject
    private transient CarrierSignature signature;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String query = request.getQueryString();
        String signed = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (signature.isGenuine(signed, form(request), request.getHeader("X-Twilio-Signature"))) {
            chain.doFilter(request, response);
        } else {
            LOG.log(
                    WARNING,
                    "A callback from {0} has no valid signature of the carrier and is refused",
                    request.getRemoteAddr());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The fields of the form alone: those of the query are in the signed URL already. */
    private static Map<String, String> form(HttpServletRequest request) {
        Map<String, String> form = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> form.put(name, values[0]));
        if (request.getQueryString() != null) {
            Arrays.stream(request.getQueryString().split("&"))
                    .map(pair -> pair.replaceFirst("=.*", ""))
                    .forEach(form::remove);
        }
        return form;
    }
}
