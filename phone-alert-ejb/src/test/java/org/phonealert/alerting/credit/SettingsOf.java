package org.phonealert.alerting.credit;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.Settings;

/** The product's settings, read from a map as they would be from a server's configuration. */
record SettingsOf(Map<String, String> values) implements ConfigSource {
    /** The low-balance line and the credits kept for critical alerts. */
    static Settings credits(int low, int keptForCritical) {
        return new SettingsOf(Map.of(
                        "phonealert.credits.low", String.valueOf(low),
                        "phonealert.credits.kept-for-critical", String.valueOf(keptForCritical)))
                .read();
    }

    private Settings read() {
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Config config = resolver.getBuilder().withSources(this).build();
        resolver.registerConfig(config, loader);
        try {
            return new Settings();
        } finally {
            resolver.releaseConfig(config);
        }
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "test";
    }
}
