"""Hevy's CSV export, whose month names follow the language of the phone."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from dialects.sheet import GERMAN, Fixture, Sheet, by_lift, fact
from legday.synth import SynthLog, SynthSession

_HEVY_TYPES = {"warm_up": "warmup", "drop": "dropset", "failure": "failure"}


def _hevy(
    sessions: Sequence[SynthSession],
    unit: str,
    moment: Callable[[datetime], str],
    names: Mapping[str, str] | None = None,
) -> Sheet:
    sheet = Sheet(quoting=csv.QUOTE_NONNUMERIC)
    weight, distance, per = {
        "kg": ("weight_kg", "distance_km", 1000.0),
        "lb": ("weight_lbs", "distance_miles", 1609.344),
    }[unit]
    sheet.head(
        (
            "title", "start_time", "end_time", "description", "exercise_title", "superset_id",
            "exercise_notes",
            "set_index", "set_type", weight, "reps", distance, "duration_seconds", "rpe",
        )
    )  # fmt: skip
    for session in sorted(sessions, key=lambda s: s.start, reverse=True):
        # times are told to the minute
        told = replace(session, start=session.start.replace(second=0))
        end = told.start + timedelta(minutes=session.minutes)
        for one, number, _ in by_lift(session):
            name = (names or {}).get(one.name, one.name)
            note = "knees out\nchest up" if one.name == "Deadlift (Barbell)" else None
            load: object = one.load
            if one.rir == 2.5 and one.load:
                load = math.nextafter(one.load, math.inf)
            cells: tuple[object, ...] = (
                session.workout, moment(told.start), moment(end), "", name, one.superset or "",
                (note or "").replace("\n", "\\n"), number - 1, _HEVY_TYPES.get(one.set_type, "normal"),
                _Bare(load), _Bare(one.reps), _Bare(one.distance_m and round(one.distance_m / per, 2)),
                _Bare(one.duration_s and int(one.duration_s)),
                _Bare(None if one.rir is None else 10 - one.rir),
            )  # fmt: skip
            far = None if one.distance_m is None else round(round(one.distance_m / per, 2) * per, 3)
            row = fact(
                told, one, name=name, set_type=one.set_type, rir=one.rir, duration_s=one.duration_s,
                distance_m=far, note=note, superset=one.superset,
            )  # fmt: skip
            sheet.row("set", cells, row)
    return sheet


class _Bare(float):
    """A number as JavaScript writes it, or nothing: never in quotes."""

    def __new__(cls, value: object) -> Any:
        if value is None:
            return _Nothing()
        assert isinstance(value, int | float)
        return super().__new__(cls, value)

    def __repr__(self) -> str:
        return str(int(self)) if self.is_integer() else super().__repr__()

    __str__ = __repr__


class _Nothing(float):
    def __repr__(self) -> str:
        return ""

    __str__ = __repr__


def hevy_kg(log: SynthLog) -> Fixture:
    """Newest first, English months, a line of the file doubled."""
    sheet = _hevy(log.sessions, "kg", lambda t: f"{t.day} {t:%b %Y, %H:%M}")
    sheet.again("duplicate")
    return sheet.done("hevy", "kg")


def hevy_lb(log: SynthLog) -> Fixture:
    """Pounds, miles, plain dates."""
    return _hevy(log.sessions, "lb", lambda t: t.strftime("%Y-%m-%d %H:%M:%S")).done("hevy", "lb")


def _hevy_in(
    months: str, pattern: str, names: Mapping[str, str] | None = None
) -> Callable[[SynthLog], Fixture]:
    def write(log: SynthLog) -> Fixture:
        words = months.split()

        def moment(t: datetime) -> str:
            return pattern.format(day=t.day, month=words[t.month - 1], year=t.year, clock=f"{t:%H:%M}")

        sessions = [
            replace(log.sessions[-1], sets=log.sessions[-1].sets[1 + n % 4 : 3 + n % 4], start=start)
            for n in range(12)
            for start in [datetime(2025, n + 1, 3 + 2 * n, 7 + n, 5 * n)]
        ]
        return _hevy(sessions, "kg", moment, names).done("hevy", "kg")

    return write


_FRENCH = {
    "Deadlift (Barbell)": "Soulevé de Terre (Barre)",
    "Leg Extension (Machine)": "Extension des Jambes (Machine)",
    "Pull Up": "Traction",
}
hevy_fr = _hevy_in(
    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", "{day} {month} {year}, {clock}", _FRENCH
)
hevy_de = _hevy_in(
    "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.", "{day}. {month} {year}, {clock}", GERMAN
)
hevy_es = _hevy_in("ene feb mar abr may jun jul ago sept oct nov dic", "{day} {month} {year}, {clock}")
hevy_pt = _hevy_in(
    "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.", "{day} de {month} de {year}, {clock}"
)
hevy_it = _hevy_in("gen feb mar apr mag giu lug ago set ott nov dic", "{day} {month} {year}, {clock}")
hevy_pl = _hevy_in("sty lut mar kwi maj cze lip sie wrz paź lis gru", "{day} {month} {year}, {clock}")
hevy_tr = _hevy_in("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara", "{day} {month} {year}, {clock}")
hevy_ja = _hevy_in(" ".join(f"{n}月" for n in range(1, 13)), "{year}年{month}{day}日 {clock}")
