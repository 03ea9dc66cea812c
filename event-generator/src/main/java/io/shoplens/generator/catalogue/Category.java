package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.AliasTable;

/**
 * One category id with its consecutive products, the most popular first.
 *
 * @param code dotted category code, empty where the shop has none
 * @param share of all product picks
 * @param purchaseFactor how much more readily its products are bought than viewed
 */
public record Category(
    long id,
    String code,
    double share,
    double purchaseFactor,
    int firstProduct,
    int products,
    AliasTable popularity) {}
