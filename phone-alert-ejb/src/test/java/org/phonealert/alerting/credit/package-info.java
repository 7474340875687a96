@NullMarked
package org.phonealert.alerting.credit;

import org.jspecify.annotations.NullMarked;
