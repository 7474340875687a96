@NullMarked
package org.phonealert.notice;

import org.jspecify.annotations.NullMarked;
