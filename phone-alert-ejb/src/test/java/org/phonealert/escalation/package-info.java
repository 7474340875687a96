@NullMarked
package org.phonealert.escalation;

import org.jspecify.annotations.NullMarked;
