@NullMarked
package org.phonealert.oncall.externaloncall;

import org.jspecify.annotations.NullMarked;
