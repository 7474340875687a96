package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.oncall.duty.Absences;
import org.phonealert.oncall.duty.DutySchedules;
import org.phonealert.oncall.duty.OffDutyPeriod;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorGroup;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.Operators;
import org.phonealert.people.operator.PhoneNumber;
import org.phonealert.people.operator.ShiftNotices;

import static org.phonealert.office.configuration.Section.each;
import static org.phonealert.office.configuration.Section.eachNamed;
import static org.phonealert.office.configuration.Section.optional;
import static org.phonealert.office.configuration.Section.or;
import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The operators and groups of the document. */
@Dependent
class OperatorSection {
    @Inject
    private Operators operators;

    @Inject
    private Integrations integrations;

    @Inject
    private DefinitionSection definitions;

    @Inject
    private DutySchedules schedules;

    @Inject
    private Absences absences;

    void define(List<OperatorPart> parts) {
        eachNamed("operators", parts, OperatorPart::name, this::define);
    }

    void defineGroups(List<GroupPart> parts) {
        eachNamed("groups", parts, GroupPart::name, this::define);
    }

    Operator define(OperatorPart part) {
        Operator operator = defined(part);
        absences.define(operator, or(part.offDuty(), List.of()));
        return operator;
    }

    private Operator defined(OperatorPart part) {
        PhoneNumber outgoing = optional("outgoingNumber", part.outgoingNumber(), PhoneNumber::of);
        integrations.requireOutgoingNumber("outgoingNumber", outgoing);
        return operators.define(
                required("name", part.name()),
                new OperatorProfile(
                        optional("mobileNumber", part.mobileNumber(), this::callableNumber),
                        part.email(),
                        within("language", () -> Section.language(or(part.language(), Language.FRENCH.tag()))),
                        zone(or(part.timeZone(), "Europe/Paris")),
                        or(part.onDuty(), true),
                        outgoing,
                        new ShiftNotices(part.remindMinutesBefore(), or(part.handOverNotice(), false))));
    }

    private PhoneNumber callableNumber(String e164) {
        PhoneNumber number = PhoneNumber.of(e164);
        integrations.requireSupported(number);
        return number;
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new InvalidInputException("timeZone", RefusalReason.UNKNOWN_TIME_ZONE, id);
        }
    }

    OperatorGroup define(GroupPart part) {
        List<Operator> members = each("operators", or(part.operators(), List.of()), operators::getByName);
        return operators.defineGroup(
                required("name", part.name()), members.stream().distinct().toList());
    }

    void rename(String name, String newName) {
        operators.rename(name, newName);
    }

    void renameGroup(String name, String newName) {
        operators.renameGroup(name, newName);
    }

    void remove(String name) {
        definitions.requireUnused("operators", name);
        Operator operator = operators.getByName(name);
        schedules.requireWithout(operator);
        operators.retire(operator);
    }

    void removeGroup(String name) {
        definitions.requireUnused("groups", name);
        operators.findGroup(name).ifPresent(operators::removeGroup);
    }

    void keepOnly(Set<String> names) {
        operators.all().stream()
                .map(Operator::name)
                .filter(name -> !names.contains(name))
                .forEach(this::remove);
    }

    /** The built-in group stays even if the document does not name it: administrators still get their warnings. */
    void keepOnlyGroups(Set<String> names) {
        operators.groups().stream()
                .filter(group -> !group.isBuiltIn())
                .map(OperatorGroup::name)
                .filter(name -> !names.contains(name))
                .forEach(this::removeGroup);
    }

    List<OperatorPart> export() {
        Map<Long, List<OffDutyPeriod>> offDuty = absences.all();
        return operators.all().stream()
                .map(operator -> part(operator, offDuty.getOrDefault(operator.id(), List.of())))
                .toList();
    }

    List<GroupPart> exportGroups() {
        return operators.groups().stream()
                .map(group -> new GroupPart(
                        group.name(),
                        group.members().stream().map(Operator::name).toList()))
                .toList();
    }

    private static OperatorPart part(Operator operator, List<OffDutyPeriod> offDuty) {
        OperatorProfile profile = operator.profile();
        return new OperatorPart(
                operator.name(),
                operator.mobileNumber().map(PhoneNumber::e164).orElse(null),
                profile.email(),
                profile.language().tag(),
                profile.timeZone().getId(),
                profile.onDuty(),
                operator.outgoingNumber().map(PhoneNumber::e164).orElse(null),
                offDuty,
                profile.shiftNotices().minutesBefore(),
                profile.shiftNotices().handOver());
    }
}
