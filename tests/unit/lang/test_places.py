"""The user's folders are where the system's own rules put them."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from crossread.lang.places import user_folder


@pytest.mark.parametrize("given", ["", "/elsewhere/place"])
def test_the_folders_are_those_of_platformdirs(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, given)
    assert user_folder("cache") == Path(platformdirs.user_cache_dir("crossread"))
    assert user_folder("config") == Path(platformdirs.user_config_dir("crossread"))
    assert user_folder("state") == Path(platformdirs.user_state_dir("crossread"))
