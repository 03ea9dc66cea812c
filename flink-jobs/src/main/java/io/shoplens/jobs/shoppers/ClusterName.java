package io.shoplens.jobs.shoppers;

/**
 * What a cluster is called.
 *
 * @param label that of its type, with a word before it if another cluster is of the same type
 */
public record ClusterName(int cluster, ShopperType type, String label) {}
