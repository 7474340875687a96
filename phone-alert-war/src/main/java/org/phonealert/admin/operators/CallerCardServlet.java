package org.phonealert.admin.operators;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.phonealert.admin.Sections;
import org.phonealert.base.settings.Settings;
import org.phonealert.office.configuration.Configuration;

/**
 * {@code /outgoing-numbers.vcf}: all outgoing numbers as one contact for the operators' address books, so that phones show
 * who is calling and can let the calls through at night. A later download replaces the contact, as its UID is the same.
 */
@WebServlet("/outgoing-numbers.vcf")
public class CallerCardServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "Phone Alert";

    @Inject
    private transient Configuration configuration;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        VCard card = new VCard()
                .plain("UID", "urn:uuid:" + number(settings.publicUrl()))
                .plain("KIND", "org")
                .text("FN", NAME)
                .text("ORG", NAME)
                .plain("URL", settings.publicUrl() + request.getContextPath());
        // as text, the default of RFC 6350: older phones show a tel: URI literally
        Sections.orEmpty(configuration.export().outgoingNumbers())
                .forEach(number -> card.text("TEL;TYPE=voice", number));
        response.setContentType("text/vcard");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"phone-alert.vcf\"");
        response.getWriter().write(card.toString());
    }

    private static UUID number(String site) {
        return UUID.nameUUIDFromBytes((NAME + " " + site).getBytes(StandardCharsets.UTF_8));
    }
}
