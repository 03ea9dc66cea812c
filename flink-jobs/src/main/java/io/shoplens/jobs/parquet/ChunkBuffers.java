package io.shoplens.jobs.parquet;

/**
 * What chunks are made in. Kept from file to file, for small files in great number would else spend
 * their time on growing the same arrays anew.
 */
final class ChunkBuffers {
  private final PageBytes compressedPage = new PageBytes();
  private final PageBytes compressedDictionary = new PageBytes();
  private final ValueIndex index = new ValueIndex();
  private PageBytes page = new PageBytes();
  private PageBytes dictionary = new PageBytes();
  private int[] ids = new int[0];

  /** The bytes of the page in the making. */
  PageBytes page() {
    return page;
  }

  PageBytes compressedPage() {
    return compressedPage;
  }

  /** Apart from the page's, because a chunk's first page is compressed before its dictionary. */
  PageBytes compressedDictionary() {
    return compressedDictionary;
  }

  PageBytes dictionary() {
    return dictionary;
  }

  /** Makes the page a dictionary and starts a new page. */
  void pageIsDictionary() {
    PageBytes made = page;
    page = dictionary;
    dictionary = made;
    page.clear();
  }

  /** For counting distinct values. */
  ValueIndex index() {
    return index;
  }

  /** Room for the ids of a chunk, which stay until the next one. */
  int[] ids(int count) {
    if (ids.length < count) {
      ids = new int[Math.max(count, ids.length * 2)];
    }
    return ids;
  }
}
