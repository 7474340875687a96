package org.phonealert.office.configuration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.json.Pointer;
import org.phonealert.office.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.office.configuration.ConfigurationDocument.SourcePart;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

import static org.phonealert.office.configuration.Section.required;

/** Single changes of integrations and alert sources, by administrators; otherwise like {@link Edits}. */
@Stateless
@AllowedFor(Role.ADMINISTRATOR)
public class ConnectionEdits {
    private static final String SECRET = "***";

    @Inject
    private SetUp setUp;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Enables the phone integration, or changes it.
     *
     * @param seen as the user saw it; null if it was not enabled
     */
    public void savePhone(@Nullable IntegrationPart seen, IntegrationPart part) {
        setUp.change(() -> {
            List<IntegrationPart> current = setUp.integrations().export();
            if (!current.equals(seen == null ? List.of() : List.of(seen))) {
                throw new ConflictException(RefusalReason.CHANGED_MEANWHILE, required("name", part.name()));
            }
            return setUp.integrations().define(part);
        });
    }

    public void saveOutgoingNumbers(List<String> numbers) {
        setUp.change(() -> {
            try {
                setUp.integrations().defineOutgoingNumbers(numbers);
                return numbers;
            } catch (InvalidInputException fault) {
                throw InvalidInputException.of("outgoingNumbers", fault);
            }
        });
    }

    /**
     * Adds an alert source.
     *
     * @return its key, which is shown only this once
     */
    public String addSource(String name, SourceType type) {
        return setUp.change(() -> {
            SourcePart part = new SourcePart(name, type, null, null);
            Edits.requireUnchanged(null, part, setUp.sources().export(), SourcePart::name);
            // the name may be that of a removed source, which becomes active again, but with a new key
            return setUp.sources().define(part).orElseGet(() -> setUp.sources().rotateKey(name));
        });
    }

    /**
     * Gives the source a new key; the old one stops working.
     *
     * @return the key, which is shown only this once
     */
    public String rotateKey(String name) {
        changes.fire(new AuditedChange(Pointer.of("sources", name, "key"), SECRET, SECRET));
        return setUp.sources().rotateKey(name);
    }

    /** The connection to the source, without the secret; null if there is none. */
    public @Nullable ConnectionPart connection(String source) {
        return setUp.sources().connection(source);
    }

    /**
     * Sets or removes the connection to a source. A fault names the field of the connection.
     *
     * @param connection null for none; without a secret, the present one stays if address and user are the same
     */
    public void saveConnection(String source, @Nullable ConnectionPart connection) {
        setUp.change(() -> {
            try {
                setUp.sources().connect(source, connection);
            } catch (InvalidInputException fault) {
                throw fault.without("link");
            }
        });
    }

    public void removeSource(String name) {
        setUp.change(() -> setUp.sources().retire(name));
    }
}
