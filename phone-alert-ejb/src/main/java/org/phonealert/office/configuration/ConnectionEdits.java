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

/** One thing at a time of what is connected, carrier and sources, as administrators change it; else as {@link Edits}. */
@Stateless
@AllowedFor(Role.ADMINISTRATOR)
public class ConnectionEdits {
    private static final String SECRET = "***";

    @Inject
    private SetUp setUp;

    @Inject
    private Event<AuditedChange> changes;

    /**
     * Enables the phone, or changes the one that was seen.
     *
     * @param seen null if it was not enabled
     */
    public void savePhone(@Nullable IntegrationPart seen, IntegrationPart part) {
        setUp.changing(() -> {
            List<IntegrationPart> current = setUp.integrations().export();
            if (!current.equals(seen == null ? List.of() : List.of(seen))) {
                throw new ConflictException(RefusalReason.CHANGED_MEANWHILE, required("name", part.name()));
            }
            return setUp.integrations().define(part);
        });
    }

    public void saveOutgoingNumbers(List<String> numbers) {
        setUp.changing(() -> {
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
     * @return its key: nobody can read it again
     */
    public String addSource(String name, SourceType type) {
        return setUp.changing(() -> {
            SourcePart part = new SourcePart(name, type, null, null);
            Edits.requireAsSeen(null, part, setUp.sources().export(), SourcePart::name);
            // the name may be that of a source that has gone: it comes back, but not with its old key
            return setUp.sources().define(part).orElseGet(() -> setUp.sources().rotateKey(name));
        });
    }

    /**
     * Gives the source another key; the one so far is let in no more.
     *
     * @return the key: nobody can read it again
     */
    public String rotateKey(String name) {
        changes.fire(new AuditedChange(Pointer.of("sources", name, "key"), SECRET, SECRET));
        return setUp.sources().rotateKey(name);
    }

    /** How the source is told and asked, without the secret; null if it is not. */
    public @Nullable ConnectionPart link(String source) {
        return setUp.sources().link(source);
    }

    /**
     * From now on the source is told and asked so. A fault names the field of the link.
     *
     * @param link null for not at all; without secret it keeps the one it has for the same user at the same address
     */
    public void saveLink(String source, @Nullable ConnectionPart link) {
        setUp.changing(() -> {
            try {
                setUp.sources().link(source, link);
            } catch (InvalidInputException fault) {
                throw fault.without("link");
            }
        });
    }

    public void removeSource(String name) {
        setUp.changing(() -> setUp.sources().retire(name));
    }
}
