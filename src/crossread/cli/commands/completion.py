"""`crossread completion`: what a shell needs in order to complete our words."""

from __future__ import annotations

import click

from crossread.cli import options
from crossread.cli.console import Console
from crossread.cli.lazy import command as named


@named(
    "completion",
    ("bash, for this session", 'eval "$(crossread completion bash)"'),
    ("zsh, in ~/.zshrc", 'eval "$(crossread completion zsh)"'),
    ("fish", "crossread completion fish > ~/.config/fish/completions/crossread.fish"),
)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@options.talking
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class

    console = ctx.ensure_object(Console)
    made = get_completion_class(shell)
    if made is not None:
        script = made(ctx.find_root().command, {}, "crossread", "_CROSSREAD_COMPLETE")
        console.data(script.source_template % script.source_vars() + "\n")
