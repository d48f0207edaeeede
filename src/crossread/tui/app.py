"""The app: themes, the palette, the keys that work everywhere. Everything else is a screen's business."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.events import Event, Key
from textual.screen import ModalScreen, Screen

from crossread.errors import CrossreadError
from crossread.report.plain import count
from crossread.tui.habits import Habits
from crossread.tui.keeping import KEEP_EVERY, PlaceKeeper
from crossread.tui.keyed import Keyed
from crossread.tui.keylist import shown_key
from crossread.tui.remembering import Remembered
from crossread.tui.reviewer import Reviewer
from crossread.tui.screens.compare import CompareScreen
from crossread.tui.themes import MONO, THEMES, fallback_colours, theme_name
from crossread.tui.toasts import give_way
from crossread.tui.workspace import Workspace


def _commands() -> type[Provider]:
    """The palette's entries, imported when it is opened."""
    from crossread.tui.commands import Commands

    return Commands


class CrossreadApp(Keyed, App[int]):
    """Reads one workspace."""

    TITLE = "crossread"
    CSS_PATH = Path(__file__).with_name("style.tcss")
    COMMANDS: ClassVar = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "Help: all keys", key_display="?"),
        Binding("ctrl+p", "command_palette", "Palette: all actions by name", key_display="^p"),
        Binding("t", "next_theme", "Next theme"),
        Binding("f12", "screenshot", "Picture of the screen, as SVG", priority=True),
        Binding("q", "quit", "Quit"),
    ]

    def __init__(
        self,
        workspace: Workspace,
        *,
        theme: str | None = None,
        reviewer: Reviewer | None = None,
        remembered: Remembered | None = None,
        memory: Path | None = None,
        habits: Habits | None = None,
    ) -> None:
        """`remembered` is where the reader was last time, to be kept in the file `memory`; a `theme` that is given
        goes before its own."""
        super().__init__()
        self.workspace = workspace
        self.habits = habits or Habits()
        self._warned = False
        self._remembered = remembered or Remembered()
        self._keeper = PlaceKeeper(memory, self.remembered, self._remembered)
        self._desk = CompareScreen(workspace, reviewer, self._remembered, self.habits)
        self.set_keymap(self.habits.keys)
        self.animation_level = "none"
        for each in THEMES:
            self.register_theme(each)
        self.theme = MONO if self.no_color else theme_name(theme or self._remembered.theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for themes that do not have them."""
        return fallback_colours(self.current_theme.dark)

    def on_mount(self) -> None:
        """Keep the reader's place from now on."""
        self.set_interval(KEEP_EVERY, self._keep)

    def _keep(self) -> None:
        if self._keeper.look():
            self.run_worker(self._keeper.write, thread=True, group="place")

    def save(self) -> list[str]:
        """Write what is still to be written, at the end; why some decisions could not be."""
        lost = self._desk.finish()
        self._keeper.finish()
        return lost

    def get_default_screen(self) -> Screen[None]:
        """The compare screen is the bottom of the stack; there is no empty screen below it."""
        return self._desk

    def get_system_commands(self, screen: Screen[object]) -> list[SystemCommand]:
        """None of Textual's own: the palette lists ours."""
        return []

    @property
    def desk(self) -> CompareScreen:
        """The screen at the bottom, also after the app has ended."""
        return self._desk

    def remembered(self) -> Remembered:
        """Where the reader is and in which colours, for the next start; NO_COLOR chooses none for it."""
        theme = self._remembered.theme if self.no_color else self.theme
        return replace(self._desk.remembered(), theme=theme)

    async def on_event(self, event: Event) -> None:
        """A key in a dialog takes away the toasts over it that were read."""
        if isinstance(event, Key) and self.screen_stack and isinstance(self.screen, ModalScreen):
            give_way(self, read_only=True)
        await super().on_event(event)

    def action_command_palette(self) -> None:
        """All actions by name."""
        give_way(self)
        super().action_command_palette()

    async def action_quit(self) -> None:
        """Leave; where decisions could not be saved, only when asked twice."""
        if self._desk.refused and not self._warned:
            self._warned = True
            key = partial(shown_key, self.screen)
            lost = count(len(self._desk.refused), "decision")
            words = (
                f"{lost} not saved: {key('try_again')} tries again, {key('quit')} once more leaves without."
            )
            self.notify(words, title="Decisions not saved", severity="error", timeout=8)
            return
        self.exit()

    def action_help(self) -> None:
        """All keys, searchable."""
        from crossread.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Keep a picture of the screen in a file of its own."""
        event = self._desk.event.id if self._desk.event else "screen"
        folder = Path(path or self.habits.screenshots or ".").expanduser()
        self._keep_picture(self.export_screenshot(), folder, filename or f"crossread-{event}")

    @work(thread=True)
    def _keep_picture(self, svg: str, folder: Path, stem: str) -> None:
        from crossread.tui.picturing import keep

        try:
            words = {"message": str(keep(svg, folder, stem).absolute()), "title": "Picture written"}
        except CrossreadError as error:
            words = {"message": str(error), "title": "No picture"}
        self.call_from_thread(self.notify, **words, timeout=6, markup=False)

    def action_next_theme(self) -> None:
        """Dark, light, high contrast, mono, and again. Under NO_COLOR it stays mono."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = MONO if self.no_color else names[(at + 1) % len(names)]
        self.notify(f"Theme: {self.theme.removeprefix('crossread-')}", timeout=2)
        for screen in self.screen_stack:
            if isinstance(screen, CompareScreen):
                screen.show_picked()
