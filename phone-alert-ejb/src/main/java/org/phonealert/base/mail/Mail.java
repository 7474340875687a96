package org.phonealert.base.mail;

/**
 * A mail on its way to one reader.
 *
 * @param order the number of what it was made from
 * @param fence must be shown with the result
 */
public record Mail(long order, int fence, String address, Letter letter) {}
