"""Every kind of mistake is found, at its file and line, with the way to mend it, and nothing else is blamed."""

from pathlib import Path

import pytest

from tests.catalogue.broken import Break, break_copy, breaks, found_in


@pytest.mark.parametrize("broken", breaks(), ids=str)
def test_mistake_is_explained(broken: Break, tmp_path: Path) -> None:
    text = break_copy(broken, tmp_path)
    found = found_in(tmp_path)
    assert {each.code for each in found} == {broken.code, *broken.also}, "\n".join(map(str, found))
    line = text[: text.index(broken.at) + len(broken.at)].count("\n") + 1
    told = [each for each in found if each.code == broken.code and (each.file, each.line) == (broken.file, line)]
    assert told, f"expected line {line}:\n" + "\n".join(map(str, found))
    assert any(broken.fix in each.fix for each in told), told
