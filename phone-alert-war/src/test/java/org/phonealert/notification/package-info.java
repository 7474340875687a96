@NullMarked
package org.phonealert.notification;

import org.jspecify.annotations.NullMarked;
