@NullMarked
package org.phonealert.base.work;

import org.jspecify.annotations.NullMarked;
