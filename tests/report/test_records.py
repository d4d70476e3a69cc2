import json
from pathlib import Path

import pytest

from summarize.corpus.summary_writing import summary_to_json
from summarize.report.records import write_json
from tests.report.samples import storm_summary


@pytest.mark.parametrize("n_summaries", [0, 1, 3])
def test_the_list_has_the_records_of_the_lines(
    tmp_path: Path, n_summaries: int
) -> None:
    path = tmp_path / "summaries.json"
    write_json([(storm_summary(), None)] * n_summaries, path)
    record = json.loads(json.dumps(summary_to_json(storm_summary())))
    assert json.loads(path.read_text(encoding="utf-8")) == [record] * n_summaries
