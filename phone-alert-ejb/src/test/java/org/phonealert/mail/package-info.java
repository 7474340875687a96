@NullMarked
package org.phonealert.mail;

import org.jspecify.annotations.NullMarked;
