package org.phonealert.oncall.externaloncall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This node's breakers, one for each address. */
@ApplicationScoped
public class Breakers {
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    Breaker of(String url) {
        return breakers.computeIfAbsent(url, first -> new Breaker());
    }

    /** Forgets all others. */
    void keepOnly(Collection<String> urls) {
        breakers.keySet().retainAll(urls);
    }
}
