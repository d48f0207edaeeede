"""Texts as the numbers of their tokens: the one door of the library tokenizers."""

from __future__ import annotations

from tokenizers import Tokenizer

from crossread.errors import MalformedError
from crossread.semantic.layout import LEAST, Layout


class Tokens:
    """The tokenizer of a model; a text longer than the model can read is cut."""

    def __init__(self, layout: Layout, limit: int | None) -> None:
        """`limit` is the number of places the network has; `None` where it does not say."""
        self._prompt, self._lowercase = layout.prompt, layout.lowercase
        try:
            self._tokenizer = Tokenizer.from_str(layout.tokenizer.read_text("utf-8"))
        except Exception:  # noqa: BLE001  (the library raises no narrower kind)
            raise MalformedError(layout.tokenizer, "not a tokenizer", "get the model's files again") from None
        own = (self._tokenizer.truncation or {}).get("max_length")
        longest = min(number for number in (layout.longest or own or 512, limit) if number)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max(LEAST, longest))
        self.size = self._tokenizer.get_vocab_size()
        """Tokens there are."""

    def numbers(self, text: str) -> list[int]:
        """The numbers of the tokens of a text; what is no character of Unicode is replaced."""
        plain = text.encode("utf-8", "replace").decode("utf-8")
        words = self._prompt + (plain.lower() if self._lowercase else plain)
        return list(self._tokenizer.encode(words).ids)
