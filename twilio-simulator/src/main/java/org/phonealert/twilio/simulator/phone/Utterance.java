package org.phonealert.twilio.simulator.phone;

/**
 * Words that a phone heard.
 *
 * @param text the words, without markup
 * @param language the language that the words were asked in, empty when none was asked
 * @param voice the voice that was asked, empty when none was asked
 */
public record Utterance(String text, String language, String voice) {}
