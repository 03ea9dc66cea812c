"""The judge of the models must refuse what is worse, and samples must be the same every time."""

import json
import tempfile
import unittest
from pathlib import Path

try:
    import numpy as np
    import pyarrow.parquet  # noqa: F401

    from ml import judge, make_data
    from ml.columns import read
    from ml.contests import CONTESTS, HELD_OUT, LABEL, TRAINING, feature_names
except ImportError as missing:
    raise unittest.SkipTest(f"the models' packages are not there: {missing}") from None

ROWS = 4_000


class MlTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls._folder.name)
        for contest in ("kmeans", "logistic"):
            cls.make(cls.folder / contest, contest)
        for side in ("ours", "theirs"):
            (cls.folder / side).mkdir()

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    @staticmethod
    def make(folder, contest):
        kind = CONTESTS[contest]
        make_data.make(folder, kind["data"], ROWS, kind["features"], 2)

    def models(self, ours, theirs):
        for side, model in (("ours", ours), ("theirs", theirs)):
            (self.folder / side / "model.json").write_text(json.dumps(model))

    def judged(self, contest, data):
        return judge.JUDGES[contest](
            self.folder / data, self.folder / "ours", self.folder / "theirs"
        )

    def test_samples_are_the_same_every_time(self):
        self.make(self.folder / "again", "logistic")
        names = feature_names(30)
        one, labels = read(self.folder / "logistic" / TRAINING, names, LABEL, 1)
        two, same = read(self.folder / "again" / TRAINING, names, LABEL, 2)
        self.assertEqual((ROWS, 30), one.shape)
        np.testing.assert_array_equal(one, two)
        np.testing.assert_array_equal(labels, same)
        self.assertTrue(0.05 < labels.mean() < 0.2)

    def test_centres_elsewhere_are_refused(self):
        centres = make_data.Clusters(16).centres
        good = {"centres": centres.tolist(), "iterations": 20}
        self.models(good, good)
        self.assertIn("inertia", self.judged("kmeans", "kmeans")[0])
        self.models({**good, "centres": (centres + 0.3).tolist()}, good)
        with self.assertRaisesRegex(judge.Unequal, "inertia: ours"):
            self.judged("kmeans", "kmeans")

    def test_another_variance_or_direction_is_refused(self):
        good = {"variances": [2.0, 1.0], "components": [[1.0, 0.0], [0.0, -1.0]]}
        turned = {**good, "components": [[0.6, 0.8], [0.8, -0.6]]}
        self.models({**good, "components": [[-1.0, 0.0], [0.0, 1.0]]}, good)
        self.judged("pca", "kmeans")
        for other in ({**good, "variances": [2.0, 1.00001]}, turned):
            self.models(other, good)
            with self.assertRaises(judge.Unequal):
                self.judged("pca", "kmeans")

    def test_chances_that_know_less_are_refused(self):
        _, labels = read(self.folder / "logistic" / HELD_OUT, feature_names(30), LABEL, 1)
        knowing = 0.1 + 0.5 * labels
        for side, chances in (("ours", knowing), ("theirs", knowing)):
            chances.astype("<f8").tofile(self.folder / side / "chances")
        self.judged("logistic", "logistic")
        np.full(len(labels), 0.1).astype("<f8").tofile(self.folder / "ours" / "chances")
        with self.assertRaisesRegex(judge.Unequal, "AUC: ours 0.5,"):
            self.judged("logistic", "logistic")

    def test_ties_count_half(self):
        labels = np.array([1.0, 1.0, 0.0, 0.0])
        self.assertAlmostEqual(0.625, judge.auc(labels, np.array([0.9, 0.2, 0.2, 0.3])))


if __name__ == "__main__":
    unittest.main()
