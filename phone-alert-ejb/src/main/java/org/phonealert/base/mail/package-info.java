/** Takes mails to the mail server: each as often as it needs, until the server has it. */
@NullMarked
package org.phonealert.base.mail;

import org.jspecify.annotations.NullMarked;
