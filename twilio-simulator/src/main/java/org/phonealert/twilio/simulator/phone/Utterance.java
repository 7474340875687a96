package org.phonealert.twilio.simulator.phone;

/**
 * Words that were spoken to a phone.
 *
 * @param text the words, without markup
 * @param language the language that the TwiML asked for, BCP 47; empty when it named none
 * @param voice the voice that the TwiML asked for; empty when it named none
 */
public record Utterance(String text, String language, String voice) {}
