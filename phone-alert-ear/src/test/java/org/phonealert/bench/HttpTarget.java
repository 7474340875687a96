package org.phonealert.bench;

/**
 * Where clients post JSON to, on the loopback.
 *
 * @param port 1 to 65535
 * @param path absolute
 * @param key the bearer token, or empty
 */
record HttpTarget(int port, String path, String key) {
    /** The request up to the length of its body. */
    String head() {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n"
                + (key.isEmpty() ? "" : "Authorization: Bearer " + key + "\r\n")
                + "Content-Type: application/json\r\nContent-Length: ";
    }
}
