package org.phonealert.twilio.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.phonealert.twilio.simulator.http.Form;

/**
 * A page of a list, as the query parameters Page and PageSize choose it.
 *
 * @param number the number of the page, from 0
 * @param size the most records on a page, 1 to 1000
 */
record Page(int number, int size) {
    static Page of(Form query) {
        return new Page(query.number("Page", 0), Math.min(1000, Math.max(1, query.number("PageSize", 50))));
    }

    <T> List<T> part(List<T> all) {
        int first = Math.min(all.size(), number * size);
        return all.subList(first, Math.min(all.size(), first + size));
    }

    ObjectNode json(String uri, int all) {
        int first = number * size;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("page", number);
        json.put("page_size", size);
        json.put("start", first);
        json.put("end", Math.max(first, Math.min(all, first + size) - 1));
        json.put("uri", at(uri, number));
        json.put("first_page_uri", at(uri, 0));
        json.put("next_page_uri", first + size < all ? at(uri, number + 1) : null);
        json.put("previous_page_uri", number > 0 ? at(uri, number - 1) : null);
        return json;
    }

    private String at(String uri, int page) {
        return uri + "?PageSize=" + size + "&Page=" + page;
    }
}
