package org.phonealert.alerting.notification;

import java.net.URI;

/** The addresses of a call that the carrier requests, under the public URL. */
final class CallAddresses {
    private CallAddresses() {}

    static URI words(String publicUrl, String token) {
        return URI.create(publicUrl + "/phone-alert/voice/" + token);
    }

    static URI status(String publicUrl, String token) {
        return URI.create(publicUrl + "/phone-alert/voice/" + token + "/status");
    }

    static URI key(String publicUrl, String token, int hearing) {
        return URI.create(publicUrl + "/phone-alert/voice/" + token + "/key?hearing=" + hearing);
    }
}
