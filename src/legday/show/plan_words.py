"""The words of a plan: exercises by the person's names, days, loads and messages, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from legday.model import Message
from legday.plan.next_set import SetTarget
from legday.plan.prescribe import Prescription
from legday.show.style import Style
from legday.show.words import Words

_DAYS = ("day", "before_day")
_FINE = 1e-6
# Changes that give something, and what they say of it; all others lift their limit.
_CHANGES: Mapping[str, frozenset[str]] = {
    "minutes": frozenset({"day", "minutes"}), "sets": frozenset({"muscle", "sets", "was"}),
    "kit": frozenset({"item"}), "day": frozenset({"day", "minutes"}), "leg-days": frozenset({"days"}),
}  # fmt: skip


@dataclass(frozen=True)
class PlanWords:
    """Speaks of plans.

    Attributes
    ----------
    names : mapping of str to str
        What the person calls an exercise, by its id.
    """

    words: Words
    style: Style
    names: Mapping[str, str] = field(default_factory=dict)

    def say(self, message: Message | str, /, **params: Any) -> str:
        """Give the words of a message, whatever its parameters are."""
        one = message if isinstance(message, Message) else Message(message)
        said = {**one.params, **params}
        said = {name: self._param(name, value) for name, value in said.items()}
        # A load's reasons are named apart from a lift's sets.
        id_ = f"load-{one.id.removeprefix('set-')}" if one.id.startswith("set-") else one.id
        change = id_.removeprefix("plan-change-")
        if change != id_ and not (change in _CHANGES and said.keys() >= _CHANGES[change]):
            return self.words("plan-change-lift", limit=Message(f"plan-name-{change}"))
        return self.words(id_, **said)

    def exercise(self, id_: str) -> str:
        """Name an exercise: as the person does, else in their language, else by its id."""
        if id_ in self.names:
            return self.style.plain(self.names[id_])
        movement, _, rest = id_.partition(".")
        movement, _, plus = movement.partition("+")
        equipment, _, more = rest.partition("+")
        parts = [self._movement(movement)]
        if equipment:
            key = f"kit-item-{equipment}"
            parts.append(self.words(key) if self.words.knows(key) else equipment.replace("_", " "))
        parts += [word.replace("-", " ") for word in (plus, more) if word]
        return ", ".join(parts)

    def _movement(self, id_: str) -> str:
        key = f"exercise-{id_}"
        return self.words(key) if self.words.knows(key) else id_.replace("-", " ").capitalize()

    def day(self, day: date) -> str:
        """A day with its weekday."""
        return f"{self.words.weekdays()[day.weekday()]} {self.words.day(day)}"

    def load(self, value: float | None, one: Prescription) -> str:
        """A load as it is typed."""
        if value is None:
            return self.words("plan-bodyweight" if one.basis in ("body", "held") else "plan-load-open")
        text = f"{self.mass(abs(value))} {one.unit}"
        if one.load_kind == "per_hand":
            return f"{text} {self.words('plan-in-each-hand' if one.implements > 1 else 'plan-in-hand')}"
        if one.load_kind == "added":
            return f"+{text} {self.words('plan-added')}"
        return f"-{text}" if value < 0 else text

    def mass(self, value: float | None) -> str:
        """A mass to the hundredth where it has one: there are plates of 1.25 kg."""
        if value is None:
            return self.words.number(None)
        places = next((n for n in (0, 1) if abs(value - round(value, n)) < _FINE), 2)
        return self.words.number(value, places)

    def reps(self, target: SetTarget) -> str:
        """Reps to do: how many, and how many at most."""
        return str(target.reps) if target.reps >= target.reps_hi else f"{target.reps}–{target.reps_hi}"

    def clock(self, seconds: float) -> str:
        """A rest as minutes and seconds."""
        return f"{int(seconds) // 60}:{int(seconds) % 60:02}"

    def _param(self, name: str, value: Any) -> Any:
        if isinstance(value, Message):
            return self.say(value)
        if name == "exercise" and isinstance(value, str):
            return self.exercise(value)
        if name == "muscle" and isinstance(value, str):
            return (value,)
        if name == "kit":
            return self.words(f"kit-{value}")
        if name == "joints":
            return self.words.listed([self.words(f"joint-{one}") for one in str(value).split(", ")])
        if name in _DAYS and isinstance(value, str):
            return self.day(date.fromisoformat(value))
        if isinstance(value, date):
            return self.day(value)
        return value

    def joint(self, message: Message) -> Message:
        """A message whose joint stands by its name, where its words do not choose among joints."""
        return Message(
            message.id, {**message.params, "joint": self.words(f"joint-{message.params['joint']}")}
        )
