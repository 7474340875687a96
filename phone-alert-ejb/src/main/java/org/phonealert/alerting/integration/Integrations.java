package org.phonealert.alerting.integration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Channel;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.settings.Settings;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/**
 * The integrations over which people are notified. The phone is off until an administrator enables it, and needs a
 * subscription that includes it. Queries made for each call do not flush the caller's changes: these do not concern
 * them.
 */
@Stateless
public class Integrations {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    /** The settings of the phone, active or not; empty until it is enabled. */
    public Optional<PhoneSettings> phone() {
        return phoneRow().map(Integration::settings);
    }

    /** The settings of the phone; empty if calls may not be placed now. */
    public Optional<PhoneSettings> activePhone() {
        return phone().filter(phone -> phone.active() && settings.plan().includesPhone());
    }

    /**
     * Enables the phone, or changes its settings.
     *
     * @throws InvalidInputException if the subscription does not include the phone, or the outgoing number is unknown
     */
    public void enablePhone(PhoneSettings phone) {
        if (!settings.plan().includesPhone()) {
            throw new InvalidInputException("type", RefusalReason.PHONE_NOT_IN_PLAN, settings.plan());
        }
        requireOutgoingNumber("outgoingNumber", phone.outgoingNumber());
        phoneRow().ifPresentOrElse(row -> row.change(phone), () -> entities.persist(new Integration(phone)));
        entities.flush();
    }

    /**
     * Activates or deactivates the phone; its other settings stay as they are.
     *
     * @throws ConflictException if the phone was never enabled
     */
    public void switchPhone(boolean active) {
        PhoneSettings phone = phone().orElseThrow(() -> new ConflictException(RefusalReason.PHONE_NOT_ENABLED));
        enablePhone(new PhoneSettings(
                phone.name(), active, phone.outgoingNumber(), phone.language(), phone.alternativeMonitorNames()));
    }

    public void removePhone() {
        phoneRow().ifPresent(entities::remove);
        entities.flush();
    }

    /** The numbers calls may be shown from, in the order of preference. */
    public List<PhoneNumber> outgoingNumbers() {
        return outgoingRows().stream().map(OutgoingNumber::number).toList();
    }

    /** Replaces the numbers that calls may be shown from. */
    public void defineOutgoingNumbers(List<PhoneNumber> numbers) {
        List<OutgoingNumber> rows = outgoingRows();
        rows.stream().filter(row -> !numbers.contains(row.number())).forEach(entities::remove);
        for (int position = 0; position < numbers.size(); position++) {
            PhoneNumber number = numbers.get(position);
            int place = position;
            rows.stream()
                    .filter(row -> row.number().equals(number))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> row.moveTo(place), () -> entities.persist(new OutgoingNumber(place, number)));
        }
        entities.flush();
    }

    /**
     * Refuses a number that calls cannot be shown from.
     *
     * @throws InvalidInputException naming the field, if the number is not null and not an outgoing number
     */
    public void requireOutgoingNumber(String field, @Nullable PhoneNumber number) {
        if (number != null && !outgoingNumbers().contains(number)) {
            throw new InvalidInputException(field, RefusalReason.NOT_AN_OUTGOING_NUMBER, number);
        }
    }

    /**
     * The number that a call to this operator is shown from: the operator's own, else the integration's, else the first
     * one of the callee's country, else the first one.
     */
    public Optional<PhoneNumber> outgoingNumberFor(Operator operator, PhoneNumber callee, PhoneSettings phone) {
        List<PhoneNumber> outgoing = outgoingNumbers();
        return operator.outgoingNumber()
                .or(() -> Optional.ofNullable(phone.outgoingNumber()))
                .or(() -> outgoing.stream()
                        .filter(number -> number.callingCode() == callee.callingCode())
                        .findFirst())
                .or(() -> outgoing.stream().findFirst());
    }

    /**
     * Refuses a number that cannot be called.
     *
     * @throws InvalidInputException if calls to this number's country are not supported
     */
    public void requireSupported(PhoneNumber number) {
        if (!isSupported(number)) {
            throw new InvalidInputException("", RefusalReason.COUNTRY_NOT_SUPPORTED, number.callingCode());
        }
    }

    /** Whether calls to this number's country are supported. */
    public boolean isSupported(PhoneNumber number) {
        SupportedCountry country = entities.find(SupportedCountry.class, number.callingCode());
        return country != null && country.includes(number);
    }

    /** The calling codes that calls may go to, in their order. */
    public List<SupportedCountry> supportedCountries() {
        return entities.createQuery("select c from SupportedCountry c order by c.callingCode", SupportedCountry.class)
                .getResultList();
    }

    private Optional<Integration> phoneRow() {
        return entities.createQuery("select i from Integration i where i.type = :type", Integration.class)
                .setParameter("type", Channel.PHONE)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    private List<OutgoingNumber> outgoingRows() {
        return entities.createQuery("select n from OutgoingNumber n order by n.position", OutgoingNumber.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }
}
