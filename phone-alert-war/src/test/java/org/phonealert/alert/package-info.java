@NullMarked
package org.phonealert.alert;

import org.jspecify.annotations.NullMarked;
