package org.phonealert.twilio.simulator.webhook;

/**
 * The application's answer to a webhook request.
 *
 * @param status HTTP status
 * @param contentType the media type without its parameters, in lower case; empty when the header is missing
 * @param body the body as UTF-8 text
 */
public record WebhookAnswer(int status, String contentType, String body) {
    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
