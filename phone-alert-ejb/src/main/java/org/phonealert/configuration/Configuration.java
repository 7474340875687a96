package org.phonealert.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.phonealert.Channel;
import org.phonealert.InvalidInputException;
import org.phonealert.Language;
import org.phonealert.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.configuration.ConfigurationDocument.MonitorPart;
import org.phonealert.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.configuration.ConfigurationDocument.SourcePart;
import org.phonealert.integration.Integrations;
import org.phonealert.integration.PhoneSettings;
import org.phonealert.monitor.Monitor;
import org.phonealert.monitor.Monitors;
import org.phonealert.operator.Operator;
import org.phonealert.operator.OperatorGroup;
import org.phonealert.operator.OperatorProfile;
import org.phonealert.operator.Operators;
import org.phonealert.operator.PhoneNumber;
import org.phonealert.source.AlertSource;
import org.phonealert.source.AlertSources;
import org.phonealert.source.SourceKey;

import static org.phonealert.configuration.Section.each;
import static org.phonealert.configuration.Section.eachNamed;
import static org.phonealert.configuration.Section.optional;
import static org.phonealert.configuration.Section.or;
import static org.phonealert.configuration.Section.required;

/** Makes the system as one document says, all of it or, when anything is wrong, nothing; and gives the document back. */
@Stateless
public class Configuration {
    @Inject
    private Operators operators;

    @Inject
    private Integrations integrations;

    @Inject
    private Monitors monitors;

    @Inject
    private DefinitionSection definitions;

    @Inject
    private AlertSources sources;

    /**
     * Makes it so. The order lets each section refer to those before it; what a section no longer names goes last,
     * when nothing refers to it any more.
     *
     * @return the keys that were generated for new sources, by the source's name: nobody can read them again
     * @throws InvalidInputException naming the place of the first thing that is wrong; nothing was changed
     */
    public Map<String, String> apply(ConfigurationDocument document) {
        if (document.outgoingNumbers() != null) {
            integrations.defineOutgoingNumbers(each("outgoingNumbers", document.outgoingNumbers(), PhoneNumber::of));
        }
        if (document.operators() != null) {
            eachNamed("operators", document.operators(), OperatorPart::name, this::define);
        }
        if (document.groups() != null) {
            eachNamed("groups", document.groups(), GroupPart::name, this::define);
        }
        if (document.integrations() != null) {
            define(document.integrations());
        }
        if (document.monitors() != null) {
            define(document.monitors(), eachNamed("monitors", document.monitors(), MonitorPart::name, this::define));
        }
        if (document.definitions() != null) {
            definitions.define(document.definitions());
        }
        Map<String, String> generated = new LinkedHashMap<>();
        if (document.sources() != null) {
            eachNamed("sources", document.sources(), SourcePart::name, part -> define(part, generated));
        }
        removeUnnamed(document);
        return generated;
    }

    private Operator define(OperatorPart part) {
        PhoneNumber outgoing = optional("outgoingNumber", part.outgoingNumber(), PhoneNumber::of);
        integrations.requireOurs("outgoingNumber", outgoing);
        PhoneNumber mobile = optional("mobileNumber", part.mobileNumber(), PhoneNumber::of);
        if (mobile != null && !integrations.isSupported(mobile)) {
            throw new InvalidInputException(
                    "mobileNumber",
                    "calls to country code +%d are not supported: this operator could not be called"
                            .formatted(mobile.callingCode()));
        }
        return operators.define(
                required("name", part.name()),
                new OperatorProfile(
                        mobile,
                        part.email(),
                        Language.of(or(part.language(), Language.FRENCH.tag())),
                        zone(or(part.timeZone(), "Europe/Paris")),
                        or(part.onDuty(), true),
                        outgoing));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new InvalidInputException("timeZone", "'%s' is no time zone, such as Europe/Paris".formatted(id));
        }
    }

    private OperatorGroup define(GroupPart part) {
        List<Operator> members = each("operators", or(part.operators(), List.of()), operators::getByName);
        return operators.defineGroup(
                required("name", part.name()), members.stream().distinct().toList());
    }

    private void define(List<IntegrationPart> parts) {
        each("integrations", parts, part -> {
            if (required("type", part.type()) != Channel.PHONE) {
                throw new InvalidInputException(
                        "type", "%s is not available yet: only PHONE is".formatted(part.type()));
            }
            integrations.enablePhone(new PhoneSettings(
                    or(part.name(), "Phone"),
                    or(part.active(), true),
                    optional("outgoingNumber", part.outgoingNumber(), PhoneNumber::of),
                    optional("language", part.language(), Language::of),
                    or(part.useAlternativeMonitorNames(), false)));
            return part;
        });
        if (parts.size() > 1) {
            throw new InvalidInputException("integrations[1].type", "there is one phone integration, not two");
        }
        if (parts.isEmpty()) {
            integrations.removePhone();
        }
    }

    private Monitor define(MonitorPart part) {
        Monitor monitor = monitors.know(required("name", part.name()));
        monitor.callItByPhone(part.nameForPhoneAlerts());
        return monitor;
    }

    /** A monitor that is no longer named is still known, but has no name for phone alerts any more. */
    private void define(List<MonitorPart> parts, List<Monitor> named) {
        monitors.withNameForPhoneAlerts().stream()
                .filter(monitor -> !named.contains(monitor))
                .forEach(monitor -> monitor.callItByPhone(null));
    }

    private AlertSource define(SourcePart part, Map<String, String> generated) {
        String name = required("name", part.name());
        SourceKey key = part.key() == null ? null : new SourceKey(part.key());
        sources.define(name, required("type", part.type()), key).ifPresent(made -> generated.put(name, made.text()));
        return sources.getByName(name);
    }

    private void removeUnnamed(ConfigurationDocument document) {
        if (document.groups() != null) {
            Set<String> named = document.groups().stream().map(GroupPart::name).collect(Collectors.toSet());
            // a set-up that forgets the built-in group does not silence what administrators are told
            operators.groups().stream()
                    .filter(group -> !group.isBuiltIn() && !named.contains(group.name()))
                    .forEach(group -> {
                        definitions.requireUnused("groups", group.name());
                        operators.removeGroup(group);
                    });
        }
        if (document.operators() != null) {
            Set<String> named =
                    document.operators().stream().map(OperatorPart::name).collect(Collectors.toSet());
            operators.all().stream().filter(o -> !named.contains(o.name())).forEach(operator -> {
                definitions.requireUnused("operators", operator.name());
                operators.retire(operator);
            });
        }
        if (document.sources() != null) {
            Set<String> named =
                    document.sources().stream().map(SourcePart::name).collect(Collectors.toSet());
            sources.all().stream().filter(s -> !named.contains(s.name())).forEach(sources::retire);
        }
    }

    /** The set-up as it is, without the sources' keys. */
    public ConfigurationDocument export() {
        return new ConfigurationDocument(
                operators.all().stream().map(Configuration::part).toList(),
                operators.groups().stream()
                        .map(group -> new GroupPart(
                                group.name(),
                                group.members().stream().map(Operator::name).toList()))
                        .toList(),
                integrations.outgoingNumbers().stream().map(PhoneNumber::e164).toList(),
                integrations.phone().map(Configuration::part).stream().toList(),
                monitors.withNameForPhoneAlerts().stream()
                        .map(m ->
                                new MonitorPart(m.name(), m.nameForPhoneAlerts().orElse(null)))
                        .toList(),
                definitions.export(),
                sources.all().stream()
                        .map(source -> new SourcePart(source.name(), source.type(), null))
                        .toList());
    }

    private static OperatorPart part(Operator operator) {
        OperatorProfile profile = operator.profile();
        return new OperatorPart(
                operator.name(),
                operator.mobileNumber().map(PhoneNumber::e164).orElse(null),
                profile.email(),
                profile.language().tag(),
                profile.timeZone().getId(),
                profile.onDuty(),
                operator.outgoingNumber().map(PhoneNumber::e164).orElse(null));
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
