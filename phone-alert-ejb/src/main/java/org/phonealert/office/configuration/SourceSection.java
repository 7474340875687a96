package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSources;
import org.phonealert.alerting.source.SourceKey;
import org.phonealert.office.configuration.ConfigurationDocument.SourcePart;

import static org.phonealert.office.configuration.Section.eachNamed;
import static org.phonealert.office.configuration.Section.required;

/** The document's alert sources. */
@Dependent
class SourceSection {
    @Inject
    private AlertSources sources;

    @Inject
    private ConnectionSection links;

    /** The keys that were generated for new sources, by the source's name. */
    Map<String, String> define(List<SourcePart> parts) {
        Map<String, String> generated = new LinkedHashMap<>();
        eachNamed("sources", parts, SourcePart::name, part -> {
            define(part).ifPresent(key -> generated.put(required("name", part.name()), key));
            return part;
        });
        return generated;
    }

    Optional<String> define(SourcePart part) {
        SourceKey key = part.key() == null ? null : new SourceKey(part.key());
        String name = required("name", part.name());
        Optional<SourceKey> generated = sources.define(name, required("type", part.type()), key);
        links.define(sources.getByName(name), part.link());
        return generated.map(SourceKey::text);
    }

    String rotateKey(String name) {
        SourceKey key = SourceKey.generate();
        sources.define(name, sources.getByName(name).type(), key);
        return key.text();
    }

    void retire(String name) {
        sources.retire(sources.getByName(name));
    }

    void keepOnly(Set<String> names) {
        sources.all().stream().filter(source -> !names.contains(source.name())).forEach(sources::retire);
    }

    /** Null if there is none. */
    @Nullable
    ConnectionPart link(String name) {
        return links.export().get(sources.getByName(name).id());
    }

    /** From now on the source is told and asked so; null for not at all. */
    void link(String name, @Nullable ConnectionPart link) {
        links.define(sources.getByName(name), link);
    }

    List<SourcePart> export() {
        Map<Long, ConnectionPart> linked = links.export();
        return sources.all().stream()
                .map(source -> new SourcePart(source.name(), source.type(), null, linked.get(source.id())))
                .toList();
    }
}
