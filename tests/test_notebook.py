"""The notebook of examples/ runs from top to bottom in a kernel of its own."""

from pathlib import Path
from typing import Any

import pytest

from tests.process import ROOT

NOTEBOOK = ROOT / "examples" / "readme.ipynb"


@pytest.mark.slow
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbclient: Any = pytest.importorskip("nbclient", reason="needs the extra dev")
    pytest.importorskip("ipykernel", reason="needs the extra dev")
    nbformat: Any = pytest.importorskip("nbformat", reason="needs the extra dev")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    resources = {"metadata": {"path": tmp_path}}
    nbclient.NotebookClient(
        notebook, kernel_name="python3", resources=resources
    ).execute()

    first, passages, verdicts, _ = (
        cell["outputs"] for cell in notebook.cells if cell.cell_type == "code"
    )
    assert "killing 15." in first[0]["text"]
    assert "2 strong The ferry Sable Tern sank" in passages[0]["text"]
    assert "'supported'" in verdicts[0]["data"]["text/plain"]
    assert "'unsupported'" in verdicts[0]["data"]["text/plain"]


def test_the_notebook_is_kept_without_what_a_run_leaves() -> None:
    assert '"outputs": []' in NOTEBOOK.read_text(encoding="utf-8")
    assert '"output_type"' not in NOTEBOOK.read_text(encoding="utf-8")
