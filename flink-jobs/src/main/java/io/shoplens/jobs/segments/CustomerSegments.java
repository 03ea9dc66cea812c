package io.shoplens.jobs.segments;

/**
 * Types of customers, learned and described.
 *
 * @param users the cluster of every customer
 */
record CustomerSegments(Source source, DescribedSegments described, UserFiles users) {}
