package org.phonealert.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.Changed;
import org.phonealert.Pointer;
import org.phonealert.link.LinkType;
import org.phonealert.link.SourceLink;
import org.phonealert.link.SourceLinks;
import org.phonealert.source.AlertSource;

import static org.phonealert.configuration.Section.required;
import static org.phonealert.configuration.Section.within;

/** How the document's sources are told and asked. */
@Dependent
class LinkSection {
    private static final String SECRET = "***";

    @Inject
    private SourceLinks links;

    @Inject
    private Event<Changed> changes;

    /** @param part null if the source has none, or shall have none any more; one without secret keeps the secret it has */
    void define(AlertSource source, @Nullable LinkPart part) {
        if (part == null) {
            links.remove(source);
            return;
        }
        @Nullable SourceLink known = links.find(source.id()).orElse(null);
        within("link", () -> {
            SourceLink link = link(part, known);
            links.define(source, link);
            if (known != null && !known.secret().equals(link.secret())) {
                changes.fire(new Changed(Pointer.of("sources", source.name(), "link", "secret"), SECRET, SECRET));
            }
            return link;
        });
    }

    private static SourceLink link(LinkPart part, @Nullable SourceLink known) {
        LinkType type = required("type", part.type());
        String secret = part.secret() != null || known == null || !known.leadsWhere(type, part.address(), part.user())
                ? part.secret()
                : known.secret().orElse(null);
        return new SourceLink(type, part.address(), part.user(), secret, part.certificate());
    }

    /** Those there are, by the source's number, without their secrets. */
    Map<Long, LinkPart> export() {
        return links.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> part(one.getValue())));
    }

    private static LinkPart part(SourceLink link) {
        return new LinkPart(
                link.type(),
                link.address().orElse(null),
                link.user().orElse(null),
                null,
                link.certificate().orElse(null));
    }
}
