package org.phonealert.twilio.simulator.webhook;

/**
 * What the application answered.
 *
 * @param status HTTP status
 * @param contentType the media type without its parameters, in lower case, empty when none was sent
 * @param body the text
 */
public record WebhookAnswer(int status, String contentType, String body) {
    /** Whether it is a 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
