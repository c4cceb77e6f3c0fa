/**
 * How long single steps take, measured by JMH in JVMs of its own. A class {@code …Benchmark} is
 * found by itself, wherever in this module it is: the benchmark of a step that is private to its
 * package belongs into a package of that name.
 */
package io.spinboard.bench.micro;
