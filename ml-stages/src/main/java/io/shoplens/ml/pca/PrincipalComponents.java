package io.shoplens.ml.pca;

import io.shoplens.ml.samples.Moments;
import io.shoplens.ml.stage.FromMoments;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Learns components as the eigenvectors of the covariance. */
public record PrincipalComponents(int wanted, String[] names) implements FromMoments<PcaModelData> {

  @Override
  public boolean ofPairs() {
    return true;
  }

  @Override
  public PcaModelData learn(Moments moments) {
    int width = moments.width();
    int kept = wanted == 0 ? width : wanted;
    check(moments, kept);
    EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(covariance(moments));
    int[] order =
        IntStream.range(0, width)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -variance(eigen, i)))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] variances = IntStream.of(order).mapToDouble(i -> variance(eigen, i)).toArray();
    double total = Arrays.stream(variances).sum();
    if (total == 0) {
      throw new StageException("all samples are equal, so they have no principal components");
    }
    double[] ratios = Arrays.stream(variances).limit(kept).map(v -> v / total).toArray();
    double[][] components =
        IntStream.of(order)
            .limit(kept)
            .mapToObj(i -> positive(eigen.getEigenVector(i).data))
            .toArray(double[][]::new);
    double[] means = IntStream.range(0, width).mapToDouble(moments::mean).toArray();
    return new PcaModelData(
        means, components, Arrays.copyOf(variances, kept), ratios, names, moments.count());
  }

  private static void check(Moments moments, int kept) {
    if (moments.count() < 2) {
      throw new StageException("1 sample is too few for principal components");
    }
    if (kept > moments.width()) {
      throw new StageException(
          "%d components cannot be made of %d features".formatted(kept, moments.width()));
    }
  }

  private static DMatrixRMaj covariance(Moments moments) {
    DMatrixRMaj covariance = new DMatrixRMaj(moments.width(), moments.width());
    for (int one = 0; one < moments.width(); one++) {
      for (int other = 0; other < moments.width(); other++) {
        covariance.set(one, other, moments.products(one, other) / (moments.count() - 1));
      }
    }
    return covariance;
  }

  private static EigenDecomposition_F64<DMatrixRMaj> decompose(DMatrixRMaj covariance) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(covariance.numRows, true, true);
    if (!eigen.decompose(covariance)) {
      throw new StageException(
          "the covariance has no eigenvectors that can be found: features may be too large");
    }
    return eigen;
  }

  /** Rounding can leave a little less than nothing. */
  private static double variance(EigenDecomposition_F64<DMatrixRMaj> eigen, int component) {
    return Math.max(0, eigen.getEigenvalue(component).getReal());
  }

  /** An eigenvector's sign means nothing, so it is chosen such that the largest loading is > 0. */
  private static double[] positive(double[] loadings) {
    double largest = 0;
    for (double loading : loadings) {
      if (Math.abs(loading) > Math.abs(largest)) {
        largest = loading;
      }
    }
    double sign = Math.signum(largest);
    return Arrays.stream(loadings).map(loading -> sign * loading).toArray();
  }
}
