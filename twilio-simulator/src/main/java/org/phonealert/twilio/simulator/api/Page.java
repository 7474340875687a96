package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A page of a list, as the query parameters Page and PageSize choose it.
 *
 * @param number the number of the page, from 0
 * @param size the most records on a page, 1 to 1000
 * @param filters the other query parameters, which the URIs of the other pages repeat
 */
record Page(int number, int size, Map<String, String> filters) {
    private static final String NUMBER = "Page";
    private static final String SIZE = "PageSize";

    static Page of(Form query) {
        Map<String, String> filters = new LinkedHashMap<>();
        query.fields().forEach((name, values) -> filters.put(name, values.get(0)));
        filters.keySet().removeAll(List.of(NUMBER, SIZE));
        return new Page(query.number(NUMBER, 0), Math.min(1000, Math.max(1, query.number(SIZE, 50))), filters);
    }

    /** The records of a list that are on this page; none when the page is beyond the end. */
    <T> List<T> select(List<T> records) {
        return records.stream().skip(start()).limit(size).toList();
    }

    /**
     * The fields of a list that describe the page.
     *
     * @param path the path of the list
     * @param records the number of all records
     */
    ObjectNode json(String path, int records) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("page", number);
        json.put("page_size", size);
        json.put("start", start());
        json.put("end", Math.max(start(), Math.min(records, start() + size) - 1));
        json.put("uri", uri(path, number));
        json.put("first_page_uri", uri(path, 0));
        json.put("next_page_uri", start() + size < records ? uri(path, number + 1) : null);
        json.put("previous_page_uri", number > 0 ? uri(path, number - 1) : null);
        return json;
    }

    private long start() {
        return (long) number * size;
    }

    private String uri(String path, int page) {
        Map<String, String> query = new LinkedHashMap<>(filters);
        query.put(SIZE, Integer.toString(size));
        query.put(NUMBER, Integer.toString(page));
        return path + "?" + Form.encode(query);
    }
}
