package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.phonealert.twilio.simulator.http.Form;

/** The fields of one operation by Twilio's OpenAPI document; a form with any other field violates the contract. */
final class Contract {
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getOpenApi30());

    private final ObjectNode properties;
    private final Schema schema;

    private Contract(ObjectNode fields) {
        ObjectNode whole = fields.deepCopy();
        whole.put("additionalProperties", false);
        whole.set("components", DOCUMENT.get("components"));
        properties = whole.withObject("/properties");
        schema = REGISTRY.getSchema(whole);
    }

    /** The contract for the form body of a POST to a path below the account. */
    static Contract ofBody(String path) {
        return new Contract((ObjectNode)
                operation(path, "post").at("/requestBody/content/application~1x-www-form-urlencoded/schema"));
    }

    /** The contract for the query of a GET of a path below the account. */
    static Contract ofQuery(String path) {
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode fields = query.putObject("properties");
        for (JsonNode parameter : operation(path, "get").path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                ObjectNode schema = parameter.get("schema").deepCopy();
                if (schema.path("format").asText().equals("date-time")) {
                    schema.remove("format"); // the documentation also allows a date, and the SDK omits the offset
                }
                fields.set(parameter.path("name").asText(), schema);
            }
        }
        return new Contract(query);
    }

    /** The violations of the contract, one sentence each; empty when the form keeps it. */
    List<String> violations(Form form) {
        return schema.validate(json(form)).stream().map(Object::toString).toList();
    }

    private ObjectNode json(Form form) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        form.fields().forEach((name, values) -> {
            JsonNode type = properties.path(name).path("type");
            if (type.asText().equals("array") || values.size() > 1) {
                ArrayNode array = json.putArray(name);
                values.forEach(array::add);
            } else {
                json.set(name, value(type.asText(), values.get(0)));
            }
        });
        return json;
    }

    private static JsonNode value(String type, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            return nodes.numberNode(Long.parseLong(text));
        }
        if (type.equals("number") && text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            return nodes.numberNode(Double.parseDouble(text));
        }
        if (type.equals("boolean") && text.matches("true|false")) {
            return nodes.booleanNode(Boolean.parseBoolean(text));
        }
        return nodes.textNode(text);
    }

    private static JsonNode operation(String path, String method) {
        return DOCUMENT.path("paths")
                .path("/2010-04-01/Accounts/{AccountSid}/" + path)
                .path(method);
    }

    private static JsonNode document() {
        try (InputStream stream = Objects.requireNonNull(
                Contract.class.getResourceAsStream("twilio-api-extract.json"), "twilio-api-extract.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
