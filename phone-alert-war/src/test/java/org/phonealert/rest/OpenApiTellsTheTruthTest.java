package org.phonealert.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.monitoring.bridge.Problem;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConnectionPart;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document has the same paths, methods, fields and words as the API. */
class OpenApiTellsTheTruthTest {
    private final JsonObject document = read();

    @Test
    void every_resource_method_is_described_and_nothing_else() {
        Set<String> described = document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> real =
                resources().flatMap(OpenApiTellsTheTruthTest::operations).collect(Collectors.toSet());

        assertThat(real).isNotEmpty();
        assertThat(described).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void every_schema_has_the_fields_of_its_record_and_every_record_has_a_schema() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        Set<String> records = records()
                .peek(type -> assertThat(schemas.getJsonObject(type.getSimpleName())
                                .getJsonObject("properties")
                                .keySet())
                        .as(type.getSimpleName())
                        .containsExactlyInAnyOrderElementsOf(components(type)))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(schemas.keySet()).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void every_enumerated_field_is_described_with_its_words() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        records()
                .forEach(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType().isEnum())
                        .forEach(component -> assertThat(words(schemas.getJsonObject(type.getSimpleName())
                                        .getJsonObject("properties")
                                        .getJsonObject(component.getName())))
                                .as(type.getSimpleName() + "." + component.getName())
                                .containsExactlyElementsOf(
                                        Arrays.stream(component.getType().getEnumConstants())
                                                .map(Object::toString)
                                                .toList())));
    }

    private static List<String> words(JsonObject property) {
        return property.getJsonArray("enum").stream()
                .filter(JsonString.class::isInstance)
                .map(word -> ((JsonString) word).getString())
                .toList();
    }

    private static Stream<Class<?>> resources() {
        return classes().filter(type -> type.isAnnotationPresent(Path.class));
    }

    private static Stream<Class<?>> records() {
        return Stream.concat(
                classes().filter(Class::isRecord),
                Stream.concat(
                        Stream.of(
                                Problem.class,
                                Acknowledgement.class,
                                ConfigurationDocument.class,
                                ConnectionPart.class),
                        Arrays.stream(ConfigurationDocument.class.getDeclaredClasses())));
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .importPackagesOf(OpenApiResource.class).stream()
                        .filter(type -> type.getPackageName().equals(OpenApiResource.class.getPackageName()))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> operations(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .map(method -> operation(root, method))
                .filter(Objects::nonNull);
    }

    private static @Nullable String operation(String root, Method method) {
        Path path = method.getAnnotation(Path.class);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(http -> http.value() + " " + root + (path == null ? "" : "/" + path.value()))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static JsonObject read() {
        try (JsonReader reader =
                Json.createReader(OpenApiResource.class.getResourceAsStream(OpenApiResource.DOCUMENT))) {
            return reader.readObject();
        }
    }
}
