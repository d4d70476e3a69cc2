"""The script that changes the program and sees whether tests notice."""

import ast

import pytest

from scripts.mutation import (
    AREAS,
    ROOT,
    changes,
    draw,
    mutants_of,
    nearest_tests,
    walk,
    wilson,
)


def become(text: str) -> list[str]:
    """What the parts of a text may become, each put in its place."""
    found = []
    for node in walk(ast.parse(text)):
        for _, replaced, new in changes(node):
            start, old = replaced.col_offset, ast.get_source_segment(text, replaced)
            found.append(text[:start] + new + text[start + len(old or "") :])
    return found


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("a < b", ["(a <= b)"]),
        ("a is not b", ["(a is b)"]),
        ("x = 3", ["x = 4"]),
        ("x = True", ["x = False"]),
        ("a and b", ["(a or b)"]),
        ("not a", ["(a)"]),
        ("a + b", ["(a - b)"]),
        ("a if b else c", ["a if (not (b)) else c"]),
        ("[a for a in b if c]", ["[a for a in b if (not (c))]"]),
        ("go(a)", ["pass"]),
        ("raise a", ["pass"]),
        ("def f() -> 3: return a", ["def f() -> 3: return None"]),
        ("x = 'a'", []),
        # what comes out is the same
        ("def f(): return False", ["def f(): return True"]),
        ("def f(): return True", ["def f(): return False"]),
        ("def f(): return []", []),
        ("def f(): return ''", []),
        ("x = zip(a, b, strict=True)", []),
        ("x = cache(f, maxsize=8)", []),
        ("KEPT = 8; x = cache(f, maxsize=KEPT)", []),
    ],
)
def test_what_a_line_may_become(text: str, others: list[str]) -> None:
    assert become(text) == others


@pytest.mark.parametrize("area", AREAS)
def test_every_area_has_mutants_that_compile_and_tests(area: str) -> None:
    drawn = draw(area, 20, seed=1)
    assert len(drawn) == 20
    assert drawn == draw(area, 20, seed=1)
    for mutant in drawn:
        assert mutant.source(ROOT) != (ROOT / mutant.file).read_text(encoding="utf-8")
        assert nearest_tests(mutant, ROOT)


def test_the_nearest_tests_are_run_first() -> None:
    [first, *_] = nearest_tests(mutants_of("check", ROOT)[0], ROOT)
    assert (ROOT / first) in (ROOT / "tests/stages/check").glob("test_*.py")


def test_a_share_has_its_interval() -> None:
    assert wilson(24, 30) == pytest.approx((0.627, 0.905), abs=1e-3)
    assert wilson(0, 0) == (0.0, 1.0)
