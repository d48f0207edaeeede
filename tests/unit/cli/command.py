"""The command line in this process: faster than a new one, for what needs no signals and no pipes."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from crossread.cli.main import run


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """One run of the command line."""

    code: int
    out: str
    err: str


class Runner:
    """Runs command lines and gives what they wrote."""

    def __init__(self, capture: pytest.CaptureFixture[bytes]) -> None:
        self._capture = capture

    def __call__(self, *arguments: str) -> Ended:
        self._capture.readouterr()
        code = run(arguments)
        out, err = self._capture.readouterr()
        return Ended(code=code, out=out.decode(), err=err.decode())
