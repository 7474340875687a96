@NullMarked
package org.phonealert.base.mail;

import org.jspecify.annotations.NullMarked;
