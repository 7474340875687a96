package org.phonealert.admin.operators;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.phonealert.base.settings.Settings;
import org.phonealert.office.configuration.Configuration;

/**
 * {@code /outgoing-numbers.vcf}: all numbers that calls come from, as one entry for the operators' address books. So a
 * telephone shows who calls, and lets it through at night. Taken again it replaces itself, for its number is the same.
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
        // as texts, which is what RFC 6350 takes them for unless told otherwise: older telephones show URIs as they are
        Groups.given(configuration.export().outgoingNumbers()).forEach(number -> card.text("TEL;TYPE=voice", number));
        response.setContentType("text/vcard");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"phone-alert.vcf\"");
        response.getWriter().write(card.toString());
    }

    private static UUID number(String site) {
        return UUID.nameUUIDFromBytes((NAME + " " + site).getBytes(StandardCharsets.UTF_8));
    }
}
