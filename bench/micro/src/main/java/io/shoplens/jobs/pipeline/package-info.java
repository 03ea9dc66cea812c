/**
 * Benchmarks of the hot pieces, in the package of the pipeline because these are not for others to
 * call. All of them take the same lines of the synthetic shop.
 */
package io.shoplens.jobs.pipeline;
