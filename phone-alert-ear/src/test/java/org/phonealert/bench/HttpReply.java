package org.phonealert.bench;

/** The status and the body of an HTTP answer. */
record HttpReply(int status, String body) {
    private static final String ALERT = "\"alertId\":";

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The id of the alert that an event opened. */
    long alert() {
        int begin = body.indexOf(ALERT) + ALERT.length();
        int end = begin;
        while (end < body.length() && Character.isDigit(body.charAt(end))) {
            end++;
        }
        if (!isSuccess() || end == begin) {
            throw new IllegalStateException("not an opened alert: " + this);
        }
        return Long.parseLong(body.substring(begin, end));
    }
}
