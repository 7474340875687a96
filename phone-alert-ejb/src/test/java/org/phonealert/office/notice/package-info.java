@NullMarked
package org.phonealert.office.notice;

import org.jspecify.annotations.NullMarked;
