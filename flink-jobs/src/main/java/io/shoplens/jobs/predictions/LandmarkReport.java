package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.ModelRecord;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a landmark's models.
 *
 * @param models for the registry, baselines included
 * @param serving folder of the promoted one
 * @param calibration rows of {@code ml.calibration}
 * @param lift rows of {@code ml.lift}
 * @param importance rows of {@code ml.feature_importance}
 */
record LandmarkReport(
    List<ModelRecord> models,
    String serving,
    List<@Nullable Object[]> calibration,
    List<@Nullable Object[]> lift,
    List<@Nullable Object[]> importance)
    implements Serializable {}
