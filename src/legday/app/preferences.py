"""What a person prefers and is: settings, units by lift, bars and plates, kit, profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from legday.app.act import Wish, commit, named
from legday.app.names_of_journal import names_of
from legday.app.open_journal import Journal
from legday.catalogue.settings import Settings, load_settings, settings_table
from legday.errors import LegdayError
from legday.log import State
from legday.model import EQUIPMENT, Athlete, Kit
from legday.units import UNITS

_ALL = ""  # the lift under which the unit of all lifts is kept
PROFILE = ("sex", "born", "height_m")
_BARS_AND_PLATES = ("bar_kg", "bar_lb", "plates_kg", "plates_lb")


@dataclass(frozen=True)
class Preferences:
    """All preferences of a person.

    Attributes
    ----------
    changes : mapping of str to value
        Settings that were changed.
    units : mapping of str to {"kg", "lb"}
        Unit of loads typed without one, by exercise id or by name in small letters; under "" for all.
    equipment : tuple of str
        Equipment there is; empty if nothing is said.
    profile : mapping of str to value
        ``sex``, ``born`` (a year, a month or a day, ISO 8601), ``height_m``.
    """

    changes: Mapping[str, Any]
    units: Mapping[str, str]
    equipment: tuple[str, ...]
    profile: Mapping[str, Any]

    @cached_property
    def settings(self) -> Settings:
        """The settings with the changes; one that is no setting any more is left out."""
        known = {setting.name for setting in settings_table()}
        return load_settings({name: value for name, value in self.changes.items() if name in known})

    @property
    def kit(self) -> Kit:
        """What there is to train with: equipment, and the bars and plates among the changed settings."""
        said = {name: getattr(self.settings, name) for name in _BARS_AND_PLATES if name in self.changes}
        return Kit(self.equipment, **said)

    def unit_of(self, name: str, exercise: str | None) -> str | None:
        """The unit stated for a lift, else for all; None if neither is."""
        keys = (exercise or _ALL, name.casefold(), _ALL)
        return next((self.units[key] for key in keys if key in self.units), None)

    def athlete(self, name: str, today: date | None) -> Athlete:
        """Who trains, as old as they are on a day."""
        born = self.profile.get("born")
        age_y = None if born is None or today is None else (today - _middle(born)).days / 365.2425
        return Athlete(
            name=name, sex=self.profile.get("sex"), age_y=age_y, height_m=self.profile.get("height_m")
        )


def preferences_of(journal: Journal) -> Preferences:
    """Give all preferences of the journal's person."""
    found: dict[str, list[State]] = {"setting": [], "unit": [], "kit": [], "profile": []}
    for state in journal.store.states("preference", journal.athlete):
        found.setdefault(state.fields.get("about", ""), []).append(state)
    kit = [item for state in found["kit"] for item in state.fields.get("equipment", ())]
    profile = {name: value for state in found["profile"] for name, value in state.fields.items()}
    return Preferences(
        changes={state.fields["name"]: state.fields["value"] for state in found["setting"]},
        units={state.fields["lift"]: state.fields["unit"] for state in found["unit"]},
        equipment=tuple(kit),
        profile={name: profile[name] for name in PROFILE if name in profile},
    )


def change_settings(journal: Journal, changes: Mapping[str, Any], now: datetime) -> str | None:
    """Change settings; None brings back the default.

    Raises
    ------
    LegdayError
        If a name is no setting or a value cannot be; every fault is named, and nothing is changed.
    """
    return commit(journal, "set", _setting_wishes(journal, changes), {"what": _list(changes)}, now)


def _setting_wishes(journal: Journal, changes: Mapping[str, Any]) -> list[Wish]:
    known = [setting.name for setting in settings_table()]
    before = {name: value for name, value in preferences_of(journal).changes.items() if name in known}
    after = {**before, **changes}
    load_settings({name: value for name, value in after.items() if value is not None or name not in known})
    return [
        Wish(
            named("preference", "setting", name),
            "preference",
            None if value is None else {"about": "setting", "name": name, "value": value},
        )
        for name, value in changes.items()
    ]


def change_all(
    journal: Journal,
    changes: Mapping[str, Any],
    units: Mapping[str, str | None],
    equipment: Sequence[str] | None,
    now: datetime,
) -> str | None:
    """Change settings, units and equipment in one act; see `change_settings`, `change_unit`, `change_kit`."""
    wishes = _setting_wishes(journal, changes) if changes else []
    wishes += [_unit_wish(journal, unit, lift)[0] for lift, unit in units.items()]
    wishes += [] if equipment is None else [_kit_wish(equipment)]
    has = {} if equipment is None else {"has": ", ".join(equipment) or None}
    return commit(journal, "set", wishes, {"what": _list({**changes, **units, **has})}, now)


def change_unit(journal: Journal, unit: str | None, now: datetime, lift: str = _ALL) -> str | None:
    """State the unit of loads typed without one, of a lift or of all; None takes it back.

    Parameters
    ----------
    lift : str
        An exercise, by its id or a name that means it, else a name as it is typed; "" for all lifts.
    """
    wish, key = _unit_wish(journal, unit, lift)
    what = f"{key or 'all lifts'}: {unit or 'as before'}"
    return commit(journal, "unit", [wish], {"what": what}, now)


def _unit_wish(journal: Journal, unit: str | None, lift: str) -> tuple[Wish, str]:
    """The entry of a unit, and the lift it is about."""
    if unit is not None and unit not in UNITS:
        msg = f"unit {unit!r} is not known; say kg or lb"
        raise LegdayError(msg)
    key = (names_of(journal).resolver().resolve(lift).exercise if lift else None) or lift.casefold()
    fields = None if unit is None else {"about": "unit", "lift": key, "unit": unit}
    return Wish(named("preference", "unit", key), "preference", fields), key


def change_kit(
    journal: Journal, equipment: Sequence[str] | None, now: datetime, changes: Mapping[str, Any] | None = None
) -> str | None:
    """State what there is to train with, in one act.

    Parameters
    ----------
    equipment : sequence of str or None
        Kinds of equipment; none at all takes it back, None leaves it as it is.
    changes : mapping, optional
        Settings of bars and plates, as `change_settings` takes them.

    Raises
    ------
    LegdayError
        If a kind of equipment is not known, or a setting cannot be.
    """
    said = dict(changes or {})
    wishes = _setting_wishes(journal, said)
    if equipment is not None:
        wishes.append(_kit_wish(equipment))
        said = {"has": ", ".join(equipment) or None, **said}
    return commit(journal, "kit", wishes, {"what": _list(said)}, now)


def _kit_wish(equipment: Sequence[str]) -> Wish:
    unknown = [item for item in equipment if item not in EQUIPMENT]
    if unknown:
        msg = f"equipment {', '.join(unknown)} is not known; choose of {', '.join(EQUIPMENT)}"
        raise LegdayError(msg)
    fields = {"about": "kit", "equipment": list(dict.fromkeys(equipment))} if equipment else None
    return Wish(named("preference", "kit"), "preference", fields)


def change_profile(journal: Journal, said: Mapping[str, Any], now: datetime) -> str | None:
    """Say who trains; None takes a fact back.

    Parameters
    ----------
    said : mapping
        ``sex`` (female, male), ``born`` (1990, 1990-05 or 1990-05-17), ``height_m`` (0.5 to 2.8 m).

    Raises
    ------
    LegdayError
        If a fact cannot be.
    """
    sex, born, height_m = (said.get(name) for name in PROFILE)
    if sex not in (None, "female", "male"):
        msg = f"sex {sex!r}: say female or male, or leave it out"
        raise LegdayError(msg)
    if born is not None and not 0 <= (now.date() - _middle(born)).days <= 130 * 366:
        msg = f"born {born}: write the year, or the day as YYYY-MM-DD"
        raise LegdayError(msg)
    if height_m is not None and not 0.5 <= height_m <= 2.8:
        msg = f"height {height_m:g} m: say it with its unit, such as 172cm"
        raise LegdayError(msg)
    wish = Wish(named("preference", "profile"), "preference", {"about": "profile", **said})
    return commit(journal, "profile", [wish], {"what": _list(said)}, now)


def _middle(born: str) -> date:
    """The day of birth, or the middle of what is known of it."""
    whole = born + {4: "-07-01", 7: "-15"}.get(len(born), "")
    try:
        return date.fromisoformat(whole)
    except ValueError:
        msg = f"born {born}: write the year, or the day as YYYY-MM-DD"
        raise LegdayError(msg) from None


def _list(said: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {'as before' if value is None else value}" for name, value in said.items())
