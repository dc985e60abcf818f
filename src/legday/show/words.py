"""Messages to words, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from legday.model import Message

LANGUAGES = ("en", "de", "es")
_SWAPPED = str.maketrans(",.", ".,")


class Words:
    """Speaks one language: messages, names, numbers and dates."""

    def __init__(self, language: str = "en") -> None:
        from fluent.runtime import FluentBundle, FluentResource

        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        folder = files("legday") / "catalogue" / "messages"
        for name in dict.fromkeys(("en", language)):
            resource = FluentResource((folder / f"{name}.ftl").read_text("utf-8"))
            self._bundle.add_resource(resource, allow_overrides=True)

    def __call__(self, message: Message | str, /, **params: Any) -> str:
        """Give the words of a message; a list of muscles is joined, a day written out, a number rounded."""
        if isinstance(message, Message):
            params = {**message.params, **params}
        name = message.id if isinstance(message, Message) else message
        shown = {key: self._shown(value) for key, value in params.items()}
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise LookupError(name)
        text, faults = self._bundle.format_pattern(pattern, shown)
        if faults:
            raise faults[0]
        return str(text)

    def _shown(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return self.listed([self(f"muscle-{name}") for name in value])
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, float):
            return int(value) if value.is_integer() else self.number(value)
        return "?" if value is None else value

    def listed(self, names: Sequence[str]) -> str:
        """Join names: a, b and c."""
        return ", ".join(names[:-1]) + f" {self('and')} {names[-1]}" if len(names) > 1 else "".join(names)

    def number(self, value: float | None, places: int = 1) -> str:
        """Write a number with its language's decimal mark; a dash for none."""
        if value is None:
            return "–"
        text = f"{value:,.{places}f}"
        return text if self.language == "en" else text.translate(_SWAPPED)

    def load(self, value: float | None) -> str:
        """Write a load: no decimals where there are none."""
        return self.number(value, 0 if value is None or abs(value - round(value)) < 0.05 else 1)

    def day(self, day: date | None) -> str:
        """Write a date short, with its month as a word."""
        if day is None:
            return self("never")
        return f"{day.day} {self.months()[day.month - 1]} {day.year}"

    def months(self) -> Sequence[str]:
        """The short month names."""
        return _months(self.language)

    def weekdays(self) -> Sequence[str]:
        """The two-letter day names from Monday."""
        return _weekdays(self.language)


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
