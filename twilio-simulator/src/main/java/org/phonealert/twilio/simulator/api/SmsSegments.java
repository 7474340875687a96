package org.phonealert.twilio.simulator.api;

/** The number of SMS segments of a text: 160 or 153 characters in GSM-7, 70 or 67 in UCS-2. */
final class SmsSegments {
    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_7_EXTENSION = "^{}\\[~]|€";

    private SmsSegments() {}

    /** The number of segments, 1 or more. A character of the GSM-7 extension table counts as two. */
    static int count(String body) {
        boolean gsm = body.chars().allMatch(c -> GSM_7.indexOf(c) >= 0 || GSM_7_EXTENSION.indexOf(c) >= 0);
        long length = body.length()
                + (gsm
                        ? body.chars()
                                .filter(c -> GSM_7_EXTENSION.indexOf(c) >= 0)
                                .count()
                        : 0);
        int single = gsm ? 160 : 70;
        int each = gsm ? 153 : 67;
        return length <= single ? 1 : (int) ((length + each - 1) / each);
    }
}
