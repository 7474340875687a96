@NullMarked
package org.phonealert.speech;

import org.jspecify.annotations.NullMarked;
