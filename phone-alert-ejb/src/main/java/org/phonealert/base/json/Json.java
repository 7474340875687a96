package org.phonealert.base.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

/**
 * Writes records as JSON and reads them, strictly: an unknown field, a value of the wrong type and trailing text are
 * refused with the path of the field. The only class that knows the JSON library.
 */
public final class Json {
    /** The size of Jackson's shared cache of types. */
    private static final int CACHED_TYPES = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // not the shared cache: it belongs to the server's Jackson, where our classes would outlive an undeploy
            .typeFactory(TypeFactory.defaultInstance()
                    .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(0, CACHED_TYPES)))
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new TextWithoutNul()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .build();

    private Json() {}

    /**
     * Reads a record strictly: an unknown field is refused.
     *
     * @throws InvalidInputException naming the field that does not fit the type, or none if the text is not JSON
     */
    public static <T> T read(String text, Class<T> type) {
        return read(text, MAPPER.readerFor(type));
    }

    /**
     * Reads what another system says, or what was stored, perhaps by a newer version: unknown fields are ignored.
     *
     * @throws InvalidInputException naming the field that does not fit the type, or none if the text is not JSON
     */
    public static <T> T readKnown(String text, Class<T> type) {
        return read(text, MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the reader is one for T
    private static <T> T read(String text, ObjectReader reader) {
        try {
            T read = reader.readValue(text);
            if (read == null) {
                throw new InvalidInputException("", RefusalReason.NULL_DOCUMENT);
            }
            return read;
        } catch (JsonMappingException wrong) {
            throw fault(wrong);
        } catch (JsonProcessingException malformed) {
            throw malformed("", malformed);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /**
     * A record's values by their {@linkplain Pointer pointers}, such as {@code operators/Alice Martin/language}. An
     * element of a list is identified by its name, or else by its position from 1. Nulls are left out.
     */
    public static SortedMap<String, String> leaves(Object value) {
        SortedMap<String, String> leaves = new TreeMap<>();
        addLeaves(MAPPER.valueToTree(value), "", leaves);
        return leaves;
    }

    private static void addLeaves(JsonNode node, String path, Map<String, String> leaves) {
        if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                String name = node.path(place).path("name").asText(String.valueOf(place + 1));
                addLeaves(node.path(place), path + "/" + Pointer.escaped(name), leaves);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(
                            field -> addLeaves(field.getValue(), path + "/" + Pointer.escaped(field.getKey()), leaves));
        } else if (!node.isNull()) {
            leaves.put(path.substring(1), node.asText());
        }
    }

    private static InvalidInputException fault(JsonMappingException wrong) {
        String path = path(wrong);
        if (wrong.getCause() instanceof InvalidInputException ofTheRecord) {
            return path.isEmpty() ? ofTheRecord : ofTheRecord.within(path);
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return new InvalidInputException(path, RefusalReason.UNKNOWN_FIELD, known(unknown));
        }
        if (wrong instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return new InvalidInputException(
                    path,
                    RefusalReason.NOT_ONE_OF,
                    format.getValue(),
                    List.of(format.getTargetType().getEnumConstants()));
        }
        if (wrong.getCause() instanceof JsonParseException malformed) {
            return malformed(path, malformed);
        }
        JsonLocation place = place(wrong);
        return new InvalidInputException(path, RefusalReason.WRONG_FORM, place.getLineNr(), place.getColumnNr());
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static List<String> known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .toList();
    }

    private static InvalidInputException malformed(String path, JsonProcessingException malformed) {
        JsonLocation place = place(malformed);
        return new InvalidInputException(
                path,
                RefusalReason.MALFORMED_JSON,
                place.getLineNr(),
                place.getColumnNr(),
                malformed.getOriginalMessage());
    }

    private static JsonLocation place(JsonProcessingException at) {
        return Objects.requireNonNullElse(at.getLocation(), JsonLocation.NA);
    }

    /** Refuses text with a NUL character, which PostgreSQL cannot store. */
    private static final class TextWithoutNul extends StringDeserializer {
        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text.indexOf('\0') >= 0) {
                throw JsonMappingException.from(
                        parser, "NUL", new InvalidInputException("", RefusalReason.NUL_CHARACTER));
            }
            return text;
        }
    }
}
