package org.phonealert.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phonealert.configuration.ConfigurationDocument.SourcePart;
import org.phonealert.source.AlertSources;
import org.phonealert.source.SourceKey;

import static org.phonealert.configuration.Section.eachNamed;
import static org.phonealert.configuration.Section.required;

/** The document's alert sources. */
@Dependent
class SourceSection {
    @Inject
    private AlertSources sources;

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
        return sources.define(required("name", part.name()), required("type", part.type()), key)
                .map(SourceKey::text);
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

    List<SourcePart> export() {
        return sources.all().stream()
                .map(source -> new SourcePart(source.name(), source.type(), null))
                .toList();
    }
}
