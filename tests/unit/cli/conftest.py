"""No settings of the user, a cache of its own, and the texts of two fictional states."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.command import Runner

SIDES = """schema: crossread/sides@1
sides:
  lanhai:
    name: Lanhai
    names: [Lanhai, Lanhaian]
    people: [{name: Shen Yulan, role: foreign minister, aliases: [Shen]}]
  kastrovia:
    name: Kastrovia
    names: [Kastrovia, Kastrovian]
    people: [{name: Marta Dovhan, role: foreign minister, aliases: [Dovhan]}]
"""
LANHAI = """schema: crossread/readout@1
side: lanhai
published: 2031-05-05
claims:
  - {speaker: Shen Yulan, text: Lanhai respects the borders of all states.}
  - {speaker: Shen Yulan, text: Lanhai will open two ports in June.}
"""
KASTROVIA = """schema: crossread/readout@1
side: kastrovia
published: 2031-05-05
claims:
  - {speaker: Shen Yulan, text: Lanhai respects the borders of Kastrovia.}
  - {speaker: Marta Dovhan, text: Kastrovia asked for a ceasefire before winter.}
"""


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Neither the user's settings nor the kept results of other tests."""
    home = tmp_path_factory.mktemp("home")
    for name in ("NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("CROSSREAD_CACHE", "no")


@pytest.fixture
def crossread(capsysbinary: pytest.CaptureFixture[bytes]) -> Runner:
    """Runs a command line."""
    return Runner(capsysbinary)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, made the current one, with `sides.yaml`, `left.yaml` and `right.yaml`."""
    for name, words in (("sides", SIDES), ("left", LANHAI), ("right", KASTROVIA)):
        (tmp_path / f"{name}.yaml").write_text(words, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
