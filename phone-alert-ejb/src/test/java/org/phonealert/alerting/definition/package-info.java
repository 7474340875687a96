@NullMarked
package org.phonealert.alerting.definition;

import org.jspecify.annotations.NullMarked;
