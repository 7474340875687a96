package org.phonealert.rig;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The promises that one server keeps, as one test class to Failsafe: it gives each class to one of its processes, and
 * these all need the one that started that server.
 */
@Suite
@SelectPackages("org.phonealert.promise")
@ExcludePackages("org.phonealert.promise.alone")
@IncludeClassNamePatterns(".*IT")
class PromisesOfOneServerIT {}
