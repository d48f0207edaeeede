"""`review.yaml`: blocks are added one by one, nothing that stands in the file is ever lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from crossread.errors import CrossreadError, LockedError, MalformedError
from crossread.library import lock
from crossread.library.lock import locked
from crossread.library.review import ReviewFile
from crossread.library.reviewblocks import append_blocks, read_blocks
from crossread.model import ClaimKey, Decision

NOON = datetime(2031, 5, 7, 12, 0, tzinfo=UTC)
BY_HAND = """# our review of the spring calls
schema: crossread/review@1
house: style            # a key of a later version
decisions:
  # first reading
  - kind: relation
    value: same
    claims: [{key: a-b, text: "Shen said: yes"}]
    mood: certain       # another one
  - kind: hologram      # a kind of a later version
    id: d9
    value: blue
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library keeps its decisions."""
    return tmp_path / "review.yaml"


def note(said: str = "checked", **changes: object) -> Decision:
    """A note of A. Reader at noon."""
    fields: dict[str, object] = {
        "kind": "note",
        "note": said,
        "reviewer": "A. Reader",
        "decided": NOON,
        **changes,
    }
    return Decision(**fields)  # type: ignore[arg-type]


def put(file: ReviewFile, decision: Decision) -> Decision:
    """Add one decision."""
    added = file.add(lambda _: decision)
    assert added
    return added


def test_no_file_is_no_decision_and_reading_makes_none(path: Path) -> None:
    assert ReviewFile(path).log == () and not path.exists()


def test_what_is_written_is_read_back_the_same(path: Path) -> None:
    file = ReviewFile(path)
    key = ClaimKey(
        key="a-b", article="wire", sha256="12e4", speaker="沈玉岚", account="lanhai", text="Line\n'two': no"
    )
    put(
        file,
        note(
            "no: # yes",
            claims=(key,),
            words=("", "07"),
            decided=NOON.astimezone(timezone(timedelta(hours=5))),
        ),
    )
    put(file, note("no: # yes"))
    read = ReviewFile(path).log
    assert [one.decided for one in read] == [NOON, NOON] == [one.decided for one in file.log]
    assert read[0].claims == (key,) and read[0].words == ("", "07") and read[0].note == "no: # yes"


def test_a_file_is_one_block_a_decision_with_times_in_utc(path: Path) -> None:
    put(ReviewFile(path), note(id="d1"))
    assert path.read_text("utf-8") == (
        "schema: crossread/review@1\n"
        "decisions:\n"
        "- id: d1\n"
        "  kind: note\n"
        "  note: checked\n"
        "  reviewer: A. Reader\n"
        "  decided: '2031-05-07T12:00:00Z'\n"
    )


def test_the_same_decision_twice_is_two_entries(path: Path) -> None:
    file = ReviewFile(path)
    assert put(file, note()).id != put(file, note()).id


def test_comments_and_what_a_later_version_wrote_stay_letter_by_letter(path: Path) -> None:
    path.write_text(BY_HAND, "utf-8")
    file = ReviewFile(path)
    assert [one.kind for one in file.log] == ["relation", "hologram"]
    put(file, note())
    text = path.read_text("utf-8")
    assert text.startswith(BY_HAND) and text[len(BY_HAND) :].startswith("  - id: ")
    assert [one.kind for one in ReviewFile(path).log] == ["relation", "hologram", "note"]


@pytest.mark.parametrize(
    "text",
    [
        "{schema: crossread/review@1, decisions: [{kind: hologram, mood: blue}]}\n",
        "decisions:\n- {kind: hologram, mood: blue}\nschema: crossread/review@1\n",
        "schema: crossread/review@1\ndecisions: [{kind: hologram, mood: blue}]\n",
        "---\nschema: crossread/review@1\ndecisions:\n- {kind: hologram, mood: blue}\n...\n",
        "schema: crossread/review@1\ndecisions:\n    - kind: hologram\n      mood: |\n        blue\n\n",
        "schema: crossread/review@1\ndecisions:\n- kind: hologram\n  mood: blue",
    ],
)
def test_a_file_written_in_another_way_keeps_all_its_keys(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    put(ReviewFile(path), note())
    assert [one.kind for one in ReviewFile(path).log] == ["hologram", "note"]
    assert "mood:" in path.read_text("utf-8") and "blue" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["schema: crossread/review@1\n", "schema: crossread/review@1\ndecisions:\n", " \n"]
)
def test_an_empty_list_is_begun(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    put(ReviewFile(path), note())
    assert len(ReviewFile(path).log) == 1


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("schema: crossread/review@1\ndecisions:\n- kind: note\n  note: [x\n", "review.yaml:"),
        ("schema: crossread/review@1\ndecisions:\n- note: no kind\n", "review.yaml:3:"),
        ("schema: crossread/review@1\ndecisions:\n- kind: note\n  decided: noon\n", "review.yaml:4:"),
        (
            "schema: crossread/review@1\ndecisions:\n- kind: note\n  decided: 2031-05-07T12:00:00\n",
            "review.yaml:4:",
        ),
        ("schema: crossread/review@1\ndecisions: {kind: note}\n", "review.yaml:2:"),
        ("schema: crossread/review@2\ndecisions: []\n", "review.yaml:1:"),
        ("- a list\n", "review.yaml:1:"),
        ("schema: crossread/review@1\n<<<<<<< ours\ndecisions:\n", "review.yaml:"),
    ],
)
def test_a_malformed_file_is_one_error_with_its_line_and_stays_as_it_is(
    path: Path, text: str, where: str
) -> None:
    file = ReviewFile(path)
    path.write_text(text, "utf-8")
    for attempt in (lambda: ReviewFile(path), lambda: put(file, note()), lambda: file.merge([note()])):
        with pytest.raises(MalformedError) as caught:
            attempt()
        assert where in str(caught.value) and "\n" not in str(caught.value)
    assert path.read_text("utf-8") == text


def test_a_second_writer_reads_what_the_first_wrote_meanwhile(path: Path) -> None:
    ours, theirs = ReviewFile(path), ReviewFile(path)
    put(ours, note("ours"))
    theirs.add(lambda log: note(f"theirs after {log[-1].note}"))
    assert [one.note for one in ReviewFile(path).log] == ["ours", "theirs after ours"]
    assert ours.reload() and not ours.reload() and ours.log == theirs.log


def test_what_others_wrote_is_news_also_when_a_decision_of_our_own_came_after_it(path: Path) -> None:
    ours, theirs = ReviewFile(path), ReviewFile(path)
    put(theirs, note("theirs"))
    put(ours, note("ours"))
    assert [one.note for one in ours.log] == ["theirs", "ours"]
    assert ours.reload() and not ours.reload()
    put(ours, note("ours again"))
    assert not ours.reload(), "our own are no news"


def test_a_held_library_is_waited_for_and_then_a_clear_error(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_TRIES", 3)
    file = ReviewFile(path)
    with locked(path.parent), pytest.raises(LockedError, match="another process"):
        put(file, note())
    assert file.log == () and not path.exists()
    put(file, note())


def test_two_threads_lose_nothing(path: Path) -> None:
    def work(name: str) -> None:
        file = ReviewFile(path)
        for number in range(10):
            put(file, note(f"{name} {number}"))

    threads = [threading.Thread(target=work, args=(name,)) for name in ("left", "right")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.note for one in ReviewFile(path).log) == sorted(
        f"{name} {number}" for name in ("left", "right") for number in range(10)
    )


def test_merging_is_by_id_and_can_be_repeated(path: Path, tmp_path: Path) -> None:
    file = ReviewFile(path)
    put(file, note("ours"))
    others = (note("theirs", id="t1"), note("theirs, by hand"), note("theirs", id="t1"))
    assert [one.note for one in file.merge(others)] == ["theirs", "theirs, by hand"]
    before = path.read_bytes()
    assert file.merge(others) == () and path.read_bytes() == before


def test_a_decision_that_is_none_writes_nothing(path: Path) -> None:
    assert ReviewFile(path).add(lambda _: None) is None and not path.exists()


_WRITER = """
import sys
from pathlib import Path
from crossread.library.review import ReviewFile
from crossread.model import Decision
file = ReviewFile(Path(sys.argv[1]))
number = len(file.log)
while True:
    file.add(lambda _: Decision(kind="note", note=str(number)))
    print(number, flush=True)
    number += 1
"""


def test_killed_at_any_moment_it_loses_at_most_the_decision_at_hand(path: Path) -> None:
    told = -1
    for round_ in range(6):
        command = [sys.executable, "-c", _WRITER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            for _ in range(3):
                told = int(writer.stdout.readline())
            time.sleep(0.002 * round_)
            writer.send_signal(signal.SIGKILL)
            rest = writer.stdout.read().split()
        told = int(rest[-1]) if rest else told
        numbers = [int(one.note) for one in ReviewFile(path).log]
        assert numbers == list(range(len(numbers))) and told <= numbers[-1] <= told + 1


def test_what_a_killed_writer_left_is_swept_away(path: Path) -> None:
    left = path.with_name(".review.yaml.4711.part")
    left.write_text("schema: cross", "utf-8")
    other = path.with_name(".library.yaml.4711.part")
    other.write_text("schema: cross", "utf-8")
    put(ReviewFile(path), note())
    assert not left.exists() and other.exists()


def test_appending_reads_back_as_the_old_and_the_new() -> None:
    where = Path("review.yaml")
    text = append_blocks(BY_HAND, (note(id="n"),), where)
    assert [one.id for one in read_blocks(text, where)][1:] == ["d9", "n"]


def test_a_file_that_cannot_be_read_is_a_clear_error(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CrossreadError, match="not UTF-8"):
        ReviewFile(path)
