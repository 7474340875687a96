package org.phonealert.base.mail;

/**
 * A claimed mail to one reader.
 *
 * @param id the number of the row that it was made from
 * @param fence of the claim: the result must show it
 */
public record Mail(long id, int fence, String address, MailText text) {}
