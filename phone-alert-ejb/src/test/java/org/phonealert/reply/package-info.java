@NullMarked
package org.phonealert.reply;

import org.jspecify.annotations.NullMarked;
