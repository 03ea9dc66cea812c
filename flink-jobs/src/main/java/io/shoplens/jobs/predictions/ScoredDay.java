package io.shoplens.jobs.predictions;

import java.io.Serializable;
import java.util.List;
import org.apache.iceberg.DataFile;

/** The files of one day's scores, and what they add to the heat map. */
record ScoredDay(int epochDay, List<DataFile> files, long rows, HeatCells heat)
    implements Serializable {}
