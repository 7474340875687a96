package org.phonealert.admin;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Hold;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.credit.CreditEntry;
import org.phonealert.alerting.integration.CountryNote;
import org.phonealert.alerting.source.EventType;
import org.phonealert.alerting.source.SourceType;
import org.phonealert.base.Channel;
import org.phonealert.base.settings.Subscription;
import org.phonealert.monitoring.connection.ConnectionType;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.oncall.externaloncall.ExternalOnCallFault;
import org.phonealert.people.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Every constant and every field that pages show has a text. */
class EveryKindHasWordsTest {
    private final ResourceBundle words = ResourceBundle.getBundle("org.phonealert.admin.pages", Locale.FRENCH);

    @Test
    void every_constant_of_roles_sources_entries_channels_and_plans_has_a_text() {
        assertThat(words.keySet())
                .containsAll(keys("role_", Role.values()))
                .containsAll(keys("source_type_", SourceType.values()))
                .containsAll(keys("source_how_", SourceType.values()))
                .containsAll(keys("entry_", CreditEntry.Kind.values()))
                .containsAll(keys("channel_", Channel.values()))
                .containsAll(keys("country_", CountryNote.values()))
                .containsAll(keys("plan_", Subscription.values()))
                .containsAll(keys("link_type_", ConnectionType.values()))
                .containsAll(keys("hold_", Hold.values()))
                .containsAll(keys("event_", EventType.values()))
                .containsAll(keys("result_", Receipt.Result.values()))
                .containsAll(keys("external_on_call_fault_", ExternalOnCallFault.values()));
    }

    @Test
    void every_field_that_the_audit_can_name_has_a_text() {
        assertThat(words.keySet())
                .containsAll(names(ConfigurationDocument.class)
                        .map("audit_"::concat)
                        .distinct()
                        .toList());
    }

    /** The names of the components of a record and of the records in it. */
    private static Stream<String> names(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(one -> Stream.concat(
                        Stream.of(one.getName()), records(one.getGenericType()).flatMap(EveryKindHasWordsTest::names)));
    }

    private static Stream<Class<?>> records(Type type) {
        if (type instanceof ParameterizedType some) {
            return Arrays.stream(some.getActualTypeArguments()).flatMap(EveryKindHasWordsTest::records);
        }
        return type instanceof Class<?> one && one.isRecord() ? Stream.of(one) : Stream.empty();
    }

    private static Iterable<String> keys(String prefix, Enum<?>... values) {
        Stream<String> keys = Arrays.stream(values).map(value -> prefix + value.name());
        return keys.toList();
    }
}
