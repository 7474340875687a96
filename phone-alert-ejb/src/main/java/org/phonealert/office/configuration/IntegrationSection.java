package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.base.Channel;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.people.operator.PhoneNumber;

import static org.phonealert.office.configuration.Section.each;
import static org.phonealert.office.configuration.Section.optional;
import static org.phonealert.office.configuration.Section.or;
import static org.phonealert.office.configuration.Section.required;

/** The integrations and the outgoing numbers of the document. */
@Dependent
class IntegrationSection {
    @Inject
    private Integrations integrations;

    void define(List<IntegrationPart> parts) {
        each("integrations", parts, this::define);
        if (parts.size() > 1) {
            throw new InvalidInputException("integrations[1].type", RefusalReason.SECOND_PHONE_INTEGRATION);
        }
        if (parts.isEmpty()) {
            integrations.removePhone();
        }
    }

    IntegrationPart define(IntegrationPart part) {
        Channel type = required("type", part.type());
        if (type != Channel.PHONE) {
            throw new InvalidInputException("type", RefusalReason.CHANNEL_NOT_AVAILABLE, type);
        }
        integrations.enablePhone(new PhoneSettings(
                or(part.name(), "Phone"),
                or(part.active(), true),
                optional("outgoingNumber", part.outgoingNumber(), PhoneNumber::of),
                optional("language", part.language(), Section::language),
                or(part.useAlternativeMonitorNames(), false)));
        return part;
    }

    void defineOutgoingNumbers(List<String> numbers) {
        integrations.defineOutgoingNumbers(each("outgoingNumbers", numbers, PhoneNumber::of));
    }

    List<String> exportOutgoingNumbers() {
        return integrations.outgoingNumbers().stream().map(PhoneNumber::e164).toList();
    }

    List<IntegrationPart> export() {
        return integrations.phone().map(IntegrationSection::part).stream().toList();
    }

    private static IntegrationPart part(PhoneSettings phone) {
        return new IntegrationPart(
                Channel.PHONE,
                phone.name(),
                phone.active(),
                phone.outgoingNumber() == null ? null : phone.outgoingNumber().e164(),
                phone.language() == null ? null : phone.language().tag(),
                phone.alternativeMonitorNames());
    }
}
