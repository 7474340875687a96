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

/** The alert sources of the document. */
@Dependent
class SourceSection {
    @Inject
    private AlertSources sources;

    @Inject
    private ConnectionSection connections;

    /** Returns the keys that were generated for new sources, by name. */
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
        connections.define(sources.getByName(name), part.link());
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

    /** The connection of a source; null if there is none. */
    @Nullable
    ConnectionPart connection(String name) {
        return connections.export().get(sources.getByName(name).id());
    }

    /** @param connection null for none */
    void connect(String name, @Nullable ConnectionPart connection) {
        connections.define(sources.getByName(name), connection);
    }

    List<SourcePart> export() {
        Map<Long, ConnectionPart> connected = connections.export();
        return sources.all().stream()
                .map(source -> new SourcePart(source.name(), source.type(), null, connected.get(source.id())))
                .toList();
    }
}
