"""Who may come in: the token of this run, a host that no stranger's name server can answer for, our own pages."""

from __future__ import annotations

import hmac
import ipaddress
import re
import secrets
import socket
from collections.abc import Mapping

_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")
"""A Host header: name or address, and perhaps a port."""
_WILD = ("0.0.0.0", "::", "")  # noqa: S104  (told apart, not bound)
_BYTES = 32


class Guard:
    """Decides over requests to a server that listens on `host`."""

    def __init__(self, host: str, token: str | None = None) -> None:
        self.token = token or secrets.token_urlsafe(_BYTES)
        self._host = host.lower()
        self._only_here = is_loopback(host)

    def refusal(self, headers: Mapping[str, str], token: str) -> str:
        """Why a request is refused, empty where it is not. The reason never repeats what was sent."""
        host = headers.get("Host", "")
        if not self.knows(host):
            return "this name is not one of this server; use the address that crossread serve printed"
        origin = headers.get("Origin")
        if origin is not None and origin.partition("://")[2].lower() != host.lower():
            return "another page asked for this; open the address that crossread serve printed"
        if not hmac.compare_digest(token.encode(errors="replace"), self.token.encode()):
            return "the token is missing or wrong; open the whole address that crossread serve printed"
        return ""

    def knows(self, host: str) -> bool:
        """Whether a Host header is ours: an address cannot be rebound by a name server, other names can.

        The port is free, so that a forwarded one (`ssh -L`) works.
        """
        found = _HOST.fullmatch(host)
        if found is None:
            return False
        name = found["name"].lower()
        if name in ("localhost", self._host):
            return True
        try:
            address = ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            return not self._only_here and name == socket.gethostname().lower()
        return address.is_loopback or not self._only_here


def is_loopback(host: str) -> bool:
    """Whether a name or an address means this machine and nothing else."""
    if host in _WILD:
        return False
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(str(one[4][0]).partition("%")[0]).is_loopback for one in found)


def address(host: str, port: int, token: str) -> str:
    """What a reader on this machine opens; a server on all addresses is reached by the loopback one."""
    name = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/?token={token}"
