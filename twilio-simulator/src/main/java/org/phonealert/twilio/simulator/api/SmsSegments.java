package org.phonealert.twilio.simulator.api;

/** How many text messages a long text is cut into. */
final class SmsSegments {
    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_PLACES = "^{}\\[~]|€";

    private SmsSegments() {}

    static int of(String body) {
        boolean gsm = body.chars().allMatch(c -> GSM_7.indexOf(c) >= 0 || TWO_PLACES.indexOf(c) >= 0);
        long places = body.length()
                + (gsm ? body.chars().filter(c -> TWO_PLACES.indexOf(c) >= 0).count() : 0);
        int alone = gsm ? 160 : 70;
        int each = gsm ? 153 : 67;
        return places <= alone ? 1 : (int) ((places + each - 1) / each);
    }
}
