"""Who gets in: token, host, origin."""

from __future__ import annotations

import socket

import pytest

from crossread.web.guard import Guard, address, is_loopback

HERE = {"Host": "127.0.0.1:8000"}


def test_the_token_opens_and_nothing_else_does() -> None:
    guard = Guard("127.0.0.1")
    assert guard.refusal(HERE, guard.token) == ""
    for wrong in ("", guard.token[:-1], f"{guard.token}x", guard.token.swapcase(), "\ud800", "é"):
        assert "token" in guard.refusal(HERE, wrong)


def test_every_run_has_a_token_of_its_own_that_cannot_be_guessed() -> None:
    tokens = {Guard("127.0.0.1").token for _ in range(100)}
    assert len(tokens) == 100 and all(len(token) >= 43 for token in tokens)


def test_no_refusal_repeats_the_token_or_what_was_sent() -> None:
    guard = Guard("127.0.0.1")
    for headers, token in (
        (HERE, "sent"),
        ({"Host": "sent.example"}, "sent"),
        ({**HERE, "Origin": "sent"}, "sent"),
    ):
        words = guard.refusal(headers, token)
        assert words and "sent" not in words and guard.token not in words


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:1", "localhost:8000", "LOCALHOST", "[::1]:80", "127.8.8.8"]
)
def test_names_of_this_machine_are_known(host: str) -> None:
    assert Guard("127.0.0.1").knows(host)


@pytest.mark.parametrize(
    "host",
    ["", "evil.example", "localhost.evil.example", "127.0.0.1.nip.example", "10.0.0.1", "a@localhost", "localhost:",
     "localhost:80:80", "[::1", "127.0.0.1/", "localhost\n", "0.0.0.0", "2130706433", "127.1"],
)  # fmt: skip
def test_any_other_name_may_be_a_rebound_one(host: str) -> None:
    assert not Guard("127.0.0.1").knows(host)


def test_a_server_for_others_is_known_by_addresses_and_its_own_names_only() -> None:
    guard = Guard("0.0.0.0")
    assert all(map(guard.knows, ("192.168.1.5:8000", "[fe80::1]", "localhost", socket.gethostname())))
    assert not guard.knows("evil.example")
    assert Guard("desk.example").knows("Desk.Example:8000")


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "", "http://127.0.0.1:8001", "http://localhost:8000"]
)
def test_a_page_of_another_origin_is_refused_even_with_the_token(origin: str) -> None:
    guard = Guard("127.0.0.1")
    assert "another page" in guard.refusal({**HERE, "Origin": origin}, guard.token)


def test_our_own_page_is_let_in() -> None:
    guard = Guard("127.0.0.1")
    assert guard.refusal({**HERE, "Origin": "http://127.0.0.1:8000"}, guard.token) == ""


@pytest.mark.parametrize(
    ("host", "here"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("", False), ("192.168.1.5", False), ("no.such.host.invalid", False)],
)  # fmt: skip
def test_loopback_is_told_from_the_rest(host: str, here: bool) -> None:
    assert is_loopback(host) is here


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "[::1]"),
        ("0.0.0.0", "127.0.0.1"),
        ("::", "[::1]"),
        ("desk", "desk"),
    ],
)
def test_the_address_opens_on_this_machine(host: str, shown: str) -> None:
    assert address(host, 81, "t") == f"http://{shown}:81/?token=t"
