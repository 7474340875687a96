package org.phonealert.oncall.externaloncall;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This node's circuit breakers, one for each address. */
@ApplicationScoped
public class CircuitBreakers {
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    CircuitBreaker of(String url) {
        return breakers.computeIfAbsent(url, first -> new CircuitBreaker());
    }

    /** Forgets the breakers of all other addresses. */
    void keepOnly(Collection<String> urls) {
        breakers.keySet().retainAll(urls);
    }
}
