package io.shoplens.generator.catalogue;

import java.util.List;

/** All categories and products of the shop; products are numbered from 0 within it. */
public final class Catalogue {
  private final List<Category> categories;
  private final String[] brandNames;
  private final int[] productIds;
  private final int[] categoryOf;
  private final int[] brandOf;
  private final int[] basePrice;
  private final double[] weight;

  Catalogue(List<Category> categories, int products, String[] brandNames) {
    this.categories = List.copyOf(categories);
    this.brandNames = brandNames;
    productIds = new int[products];
    categoryOf = new int[products];
    brandOf = new int[products];
    basePrice = new int[products];
    weight = new double[products];
  }

  /** The catalogue that belongs to a seed and a number of users. */
  public static Catalogue of(long seed, int users) {
    return new CatalogueBuilder(seed, users).build();
  }

  void set(int product, int productId, int category, int brand, int cents, double share) {
    productIds[product] = productId;
    categoryOf[product] = category;
    brandOf[product] = brand;
    basePrice[product] = cents;
    weight[product] = share;
  }

  public List<Category> categories() {
    return categories;
  }

  public int products() {
    return productIds.length;
  }

  public int productId(int product) {
    return productIds[product];
  }

  public int categoryIndex(int product) {
    return categoryOf[product];
  }

  public Category category(int product) {
    return categories.get(categoryOf[product]);
  }

  public boolean hasBrand(int product) {
    return brandOf[product] >= 0;
  }

  /** The brand, empty where the product has none. */
  public String brand(int product) {
    return hasBrand(product) ? brandNames[brandOf[product]] : "";
  }

  /** The price in cents before drift and promotions. */
  public int basePrice(int product) {
    return basePrice[product];
  }

  /** The share of all product picks that fall on this product. */
  public double weight(int product) {
    return weight[product];
  }

  /** The largest category with this code. */
  public Category categoryByCode(String code) {
    return categories.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }
}
