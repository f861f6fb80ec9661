"""A province's worth of services is still checked while one waits."""

import time
from pathlib import Path

from tests.catalogue.broken import copy, found_in

SERVICES = 200
SECONDS_EACH = 0.2
"""Ten times what it takes on two shared cores: the point is that it grows with the services, and no faster."""


def test_hundreds_of_services(tmp_path: Path) -> None:
    root = copy(tmp_path / "catalogue", "street-stall")
    service = (root / "services/street-stall.yaml").read_text(encoding="utf-8")
    form = (root / "forms/street-stall.json").read_text(encoding="utf-8")
    for n in range(SERVICES):
        renamed = service.replace("id: street-stall", f"id: stall-{n}")
        (root / f"services/stall-{n}.yaml").write_text(renamed, encoding="utf-8")
        (root / f"forms/stall-{n}.json").write_text(form, encoding="utf-8")
    began = time.process_time()
    assert found_in(root) == ()
    assert time.process_time() - began < SERVICES * SECONDS_EACH
