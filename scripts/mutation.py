"""Change the program a little, again and again, and see whether a test notices.

    python scripts/mutation.py rouge gate
    python scripts/mutation.py claims --number 80 --seed 2 --keep claims.jsonl

A mutant is a copy of the package in which one thing of one file is otherwise: a
comparison, a bound, a condition, what is returned, a sum, or a statement that is left
out; not what no test could notice (`walk`). Of all that an area has (`AREAS`) a seeded
sample is drawn; each mutant is run against the tests of its module, then those of its
area, until one fails (killed) or `--seconds` are over (counts as killed: the program
hangs). The share killed is printed with its Wilson interval, and what survived as a
diff; `--keep` also writes a line of JSON for each mutant, `--only FILE` runs the
survivors of such a file again, as long as the files that they change are the same.
Nothing of the worktree is changed: mutants live in a temporary copy.
"""

import argparse
import ast
import difflib
import gc
import importlib
import json
import math
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
COPIED: Final = (
    "summarize",
    "tests",
    "scripts",
    "configs",
    "examples",
    "pyproject.toml",
)
PRELOADED: Final = ("pytest", "hypothesis", "numpy", "pydantic", "yaml", "nltk")
"""What tests import of other packages: loaded once, each mutant is a fork."""
_QUICK: Final = (
    *("-x", "-q", "-n0", "-p", "no:cacheprovider", "--tb=no"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # of what is loaded already
)
SECONDS: Final = 240.0
Z: Final = 1.96  # 95 %


@dataclass(frozen=True, slots=True)
class Area:
    """What is mutated, and the tests that are to notice, the nearest first."""

    files: tuple[str, ...]
    tests: tuple[str, ...]


_METRICS, _HARNESS = "summarize/evaluation/metrics/", "summarize/evaluation/harness/"
AREAS: Final = {
    "rouge": Area(
        tuple(f"{_METRICS}{n}.py" for n in ("rouge", "lcs", "sentences")),
        (
            "tests/evaluation/metrics/test_rouge.py",
            "tests/evaluation/test_rouge_metric.py",
        ),
    ),
    "gate": Area(
        (
            *(f"{_HARNESS}{n}.py" for n in ("gate", "gate_output", "baseline_file")),
            f"{_METRICS}statistics.py",
        ),
        (
            "tests/evaluation/harness/test_gate.py",
            "tests/evaluation/metrics/test_statistics.py",
        ),
    ),
    "check": Area(("summarize/stages/check",), ("tests/stages/check",)),
    "conflicts": Area(
        ("summarize/stages/conflicts.py",),
        ("tests/stages/test_conflicts.py", "tests/stages/check"),
    ),
    "claims": Area(
        ("summarize/claims",),
        (
            *(f"tests/claims/{n}" for n in ("words", "reading", "comparing")),
            *("tests/claims/evidence", "tests/claims/test_sources.py"),
            *("tests/claims/verdict", "tests/stages/check"),
            "tests/stages/test_conflicts.py",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A change of one file: the bytes from `start` to `end` become `text`."""

    area: str
    file: str
    line: int
    kind: str
    start: int
    end: int
    text: str

    def source(self, root: Path) -> str:
        """Return the file of `root` with the change."""
        data = (root / self.file).read_bytes()
        return (data[: self.start] + self.text.encode() + data[self.end :]).decode()

    def diff(self, root: Path) -> str:
        """Return the change as a diff without context."""
        before = (root / self.file).read_text(encoding="utf-8").splitlines()
        after = self.source(root).splitlines()
        lines = list(difflib.unified_diff(before, after, lineterm="", n=0))[3:]
        return "\n".join([f"{self.file}:{self.line} ({self.kind})", *lines])


Part = ast.expr | ast.stmt
"""What has a place in its file."""


# --- what may be otherwise ------------------------------------------------------------

_COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COUNTED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}


def changes(node: ast.AST) -> Iterator[tuple[str, Part, str]]:
    """Yield what a node may become: a kind, the node that is replaced, and its text."""
    yield from _other_values(node)
    yield from _other_conditions(node)
    match node:
        case ast.Return(value=ast.expr() as value) if not _is_fixed(value):
            yield "return", value, "None"
        case ast.Expr(value=ast.Call()) | ast.Continue() | ast.Break() | ast.Raise():
            yield "left out", node, "pass"
        case ast.AugAssign():
            yield "left out", node, "pass"


def _other_values(node: ast.AST) -> Iterator[tuple[str, Part, str]]:
    match node:
        case ast.Constant(value=bool(value)):
            yield "constant", node, str(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield "constant", node, str(value + 1)
        case ast.BinOp() if type(node.op) in _COUNTED:
            other = ast.BinOp(node.left, _COUNTED[type(node.op)](), node.right)
            yield "arithmetic", node, f"({ast.unparse(other)})"


def _other_conditions(node: ast.AST) -> Iterator[tuple[str, Part, str]]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in _COMPARED:
            other = ast.Compare(node.left, [_COMPARED[type(op)]()], node.comparators)
            yield "comparison", node, f"({ast.unparse(other)})"
        case ast.BoolOp():
            turned = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield "boolean", node, f"({ast.unparse(ast.BoolOp(turned, node.values))})"
        case ast.UnaryOp(op=ast.Not()):
            yield "boolean", node, f"({ast.unparse(node.operand)})"
        case ast.If() | ast.IfExp() | ast.While() if not _is_typing(node.test):
            yield "condition", node.test, f"(not ({ast.unparse(node.test)}))"
        case ast.comprehension():
            for test in node.ifs:
                yield "condition", test, f"(not ({ast.unparse(test)}))"


def _is_fixed(value: ast.expr) -> bool:
    """Return whether None for a value tells nothing: it is false, too, where asked.

    (mypy notices it.) True becomes None where it becomes False: that is the change of a
    constant.
    """
    match value:
        case ast.Constant(value=None | bool() | ""):
            return True
        case ast.List(elts=[]) | ast.Tuple(elts=[]):
            return True
    return False


def _is_typing(test: ast.expr) -> bool:
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes whose change a test could notice, those above others first.

    No annotation, no decorator; nor how much a cache holds and whether zip is strict,
    which change nothing that comes out.
    """
    yield from _walk(tree, _cache_sizes(tree))


def _walk(node: ast.AST, sizes: frozenset[str]) -> Iterator[ast.AST]:
    yield node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_passed_over(child, sizes):
                yield from _walk(child, sizes)


def _is_passed_over(node: ast.AST, sizes: frozenset[str]) -> bool:
    match node:
        case ast.JoinedStr():  # its parts have no places of their own
            return True
        case ast.keyword(arg="strict" | "maxsize"):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in sizes
    return False


def _cache_sizes(tree: ast.AST) -> frozenset[str]:
    """Return the names of what tells how much a cache holds."""
    return frozenset(
        node.value.id
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "maxsize"
        if isinstance(node.value, ast.Name)
    )


def mutants_of(area: str, root: Path) -> list[Mutant]:
    """Return all mutants of an area, in the order of files and places."""
    found = []
    for path in files_of(area, root):
        text = path.read_text(encoding="utf-8")
        starts = [0]
        for line in text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line.encode()))
        for node in walk(ast.parse(text)):
            for kind, replaced, new in changes(node):
                begin = starts[replaced.lineno - 1] + replaced.col_offset
                last, column = replaced.end_lineno, replaced.end_col_offset
                end = starts[(last or 0) - 1] + (column or 0)
                name = path.relative_to(root).as_posix()
                found.append(Mutant(area, name, replaced.lineno, kind, begin, end, new))
    return found


def files_of(area: str, root: Path) -> list[Path]:
    """Return the modules of an area."""
    named = [root / name for name in AREAS[area].files]
    return [
        path
        for each in named
        for path in (sorted(each.rglob("*.py")) if each.is_dir() else [each])
    ]


# --- running the tests ----------------------------------------------------------------


def nearest_tests(mutant: Mutant, root: Path) -> list[str]:
    """Return the tests to run: those of its module, of its folder, the others."""
    path = Path(mutant.file)
    mirrored = Path("tests", *path.parts[1:])
    nearest = [mirrored.with_name(f"test_{path.name}").as_posix()]
    tests = AREAS[mutant.area].tests
    own = [each for each in tests if mirrored.is_relative_to(each)]
    return [
        each
        for each in dict.fromkeys([*nearest, *own, *tests])
        if (root / each).exists()
    ]


def is_killed(mutant: Mutant, copy: Path, seconds: float) -> bool:
    """Put a mutant into the copy, run its tests, and put the file back."""
    path = copy / mutant.file
    before = path.read_bytes()
    path.write_text(mutant.source(copy), encoding="utf-8")
    try:
        return not passes(nearest_tests(mutant, copy), copy, seconds, path)
    finally:
        path.write_bytes(before)
        forget(path)


def passes(tests: Sequence[str], copy: Path, seconds: float, changed: Path) -> bool:
    """Return whether tests pass in a fork of this process; False where they hang."""
    forget(changed)
    child = os.fork()
    if not child:
        run_tests(tests, copy)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def run_tests(tests: Sequence[str], copy: Path) -> None:
    """Run tests in the copy, silently; end this process with pytest's exit code."""
    os.setsid()
    os.chdir(copy)
    sys.path[:] = [str(copy), *(each for each in sys.path if each != str(ROOT))]
    os.environ["PYTHONPATH"] = str(copy)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    try:
        import pytest

        ended = int(pytest.main([*_QUICK, *tests]))
    except BaseException:  # whatever it is: this fork must not go on
        ended = 99
    os._exit(ended)


def forget(path: Path) -> None:
    """Remove the bytecode of a module: it has the size and second of another mutant."""
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()


def copied(target: Path) -> Path:
    """Copy what tests need of this checkout, bytecode included."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, symlinks=True)
        else:
            shutil.copy2(source, target / name)
    return target


# --- what came of it ------------------------------------------------------------------


def wilson(n_killed: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927)."""
    if not n:
        return 0.0, 1.0
    share, z2 = n_killed / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return middle - half, middle + half


def draw(area: str, number: int, seed: int) -> list[Mutant]:
    """Return a sample of an area's mutants that compile, in the order drawn."""
    mutants = mutants_of(area, ROOT)
    random.Random(f"{seed} {area}").shuffle(mutants)
    return list(islice(filter(_compiles, mutants), number))


def _compiles(mutant: Mutant) -> bool:
    with suppress(SyntaxError):
        return bool(ast.parse(mutant.source(ROOT)))
    return False


def survivors(path: Path) -> list[Mutant]:
    """Return the mutants of a file of --keep that were not killed."""
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Mutant(**line["mutant"]) for line in lines if not line["killed"]]


def run(
    mutants: Sequence[Mutant], copy: Path, seconds: float, keep: Path | None
) -> str:
    """Run mutants; print each survivor as it is found, and return the share killed."""
    n_killed = 0
    for number, mutant in enumerate(mutants, start=1):
        killed = is_killed(mutant, copy, seconds)
        n_killed += killed
        if not killed:
            print(f"survived {number}: {mutant.diff(ROOT)}\n", flush=True)
        if keep:
            with keep.open("a", encoding="utf-8") as file:
                line = {"killed": killed, "mutant": asdict(mutant)}
                file.write(json.dumps(line) + "\n")
    low, high = wilson(n_killed, len(mutants))
    share = n_killed / len(mutants) if mutants else 0.0
    return f"{n_killed} of {len(mutants)} killed: {share:.0%} [{low:.0%}, {high:.0%}]"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the mutants of the areas named; exit code 1 where tests fail without any."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("areas", nargs="*", help=f"of {', '.join(AREAS)}; none: all")
    parser.add_argument("--number", type=int, default=60, help="mutants of each area")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of a mutant")
    parser.add_argument("--keep", type=Path, help="file to add a line a mutant to")
    parser.add_argument("--only", type=Path, help="file of --keep: its survivors")
    given = parser.parse_args(argv)
    if unknown := set(given.areas) - set(AREAS):
        parser.error(f"no area: {', '.join(sorted(unknown))}; of {', '.join(AREAS)}")
    for name in PRELOADED:
        with suppress(ImportError):
            importlib.import_module(name)
    gc.freeze()
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(Path(folder))
        for area in given.areas or AREAS:
            if not passes(AREAS[area].tests, copy, 10 * given.seconds, copy / "none"):
                print(f"{area}: its tests fail without a mutant", file=sys.stderr)
                return 1
            mutants = draw(area, given.number, given.seed)
            if given.only:
                mutants = [m for m in survivors(given.only) if m.area == area]
            n_all = len(mutants_of(area, ROOT))
            told = run(mutants, copy, given.seconds, given.keep)
            print(f"{area}: of {n_all} mutants, seed {given.seed}: {told}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
