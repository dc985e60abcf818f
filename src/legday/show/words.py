"""Messages to words, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from legday.model import Message

LANGUAGES = ("en", "de", "es")
PARTS = ("", ".plan", ".evidence", ".safety")
# a message: its id at the beginning of a line, and the lines below that are indented or close a choice
_ENTRY = re.compile(r"^([a-zA-Z][\w-]*) =.*(?:\n[ }].*)*", re.MULTILINE)


def message_text(language: str) -> str:
    """All messages of a language: those of a report, of a plan, of claims and tests, of what hurts."""
    folder = files("legday") / "catalogue" / "messages"
    return "\n".join((folder / f"{language}{part}.ftl").read_text("utf-8") for part in PARTS)


class Words:
    """Speaks one language: messages, names, numbers and dates.

    Parameters
    ----------
    spell : callable
        How every text is put into the letters at hand.
    """

    def __init__(self, language: str = "en", spell: Callable[[str], str] = str) -> None:
        from fluent.runtime import FluentBundle

        self.language = language
        self._spell = spell
        self._bundle = FluentBundle([language], use_isolating=False)
        self._texts = {entry[1]: entry[0] for entry in _ENTRY.finditer(message_text(language))}

    def __call__(self, message: Message | str, /, **params: Any) -> str:
        """Give the words of a message; of messages, muscles, days and numbers among its parameters, too."""
        if isinstance(message, Message):
            params = {**message.params, **params}
        name = message.id if isinstance(message, Message) else message
        shown = {key: self._shown(value) for key, value in params.items()}
        text, faults = self._bundle.format_pattern(self._pattern(name), shown)
        if faults:
            raise faults[0]
        return self._spell(str(text))

    def _pattern(self, name: str) -> Any:
        """A message's pattern, parsed when it is first asked for: a page says few of them."""
        if not self._bundle.has_message(name):
            from fluent.runtime import FluentResource

            if name not in self._texts:
                raise LookupError(name)
            self._bundle.add_resource(FluentResource(self._texts[name]))
        return self._bundle.get_message(name).value

    def knows(self, name: str) -> bool:
        """Whether there is a message of this id."""
        return name in self._texts

    def _shown(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return self.listed([self(f"muscle-{name}") for name in value])
        if isinstance(value, Message):
            return self(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, float):
            from fluent.runtime.types import fluent_number

            return fluent_number(value, maximumFractionDigits=1)
        return "–" if value is None else value

    def listed(self, names: Sequence[str]) -> str:
        """Join names: a, b and c."""
        return ", ".join(names[:-1]) + f" {self('and')} {names[-1]}" if len(names) > 1 else "".join(names)

    def number(self, value: float | None, places: int = 1) -> str:
        """Write a number as its language does; a dash for none."""
        digits = f"0.{'0' * places}" if places else "0"
        return self._spell("–" if value is None else _written(value, f"#,##{digits}", self.language))

    def short(self, value: float | None) -> str:
        """Write a number with one decimal, and none where it is whole."""
        return self.number(value, 0 if value is None or abs(value - round(value)) < 0.05 else 1)

    def signed(self, value: float | None) -> str:
        """Write a change: its sign, and no decimals."""
        return self._spell("–" if value is None else _written(round(value), "+0;-0", self.language))

    def day(self, day: date) -> str:
        """Write a date short, with its month as a word."""
        return self("date", day=str(day.day), month=self.months()[day.month - 1], year=str(day.year))

    def months(self) -> Sequence[str]:
        """The short month names."""
        return [self._spell(name) for name in _months(self.language)]

    def weekdays(self) -> Sequence[str]:
        """The two-letter day names from Monday."""
        return [self._spell(name)[:2] for name in _weekdays(self.language)]


def _written(value: float, digits: str, language: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(value, digits, language))


@cache
def _months(language: str) -> tuple[str, ...]:
    from babel import Locale

    names = Locale.parse(language).months["format"]["abbreviated"]
    return tuple(names[month].strip(".") for month in range(1, 13))


@cache
def _weekdays(language: str) -> tuple[str, ...]:
    from babel import Locale

    names = Locale.parse(language).days["format"]["abbreviated"]
    return tuple(names[day].strip(".").capitalize()[:2] for day in range(7))
