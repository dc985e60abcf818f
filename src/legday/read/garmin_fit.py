"""Garmin FIT: the `set` messages of a strength activity.

The watch names a lift by a category and a number within it, guessed or chosen; the title that it showed
(`exercise_title`) goes before that. There is no side, no RPE and no warm-up. It stores 0 where no weight
was entered, so 0 is read as not stated. What was corrected in Garmin Connect is not in the file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from legday.errors import LegdayError
from legday.model import Reading
from legday.read.clock import Clock, minutes_between, zone_assumed
from legday.read.records import BadValue, Gatherer, measure, number, words
from legday.read.source import Head, Options, Source
from legday.units import from_kg, to_kg

NAME = "garmin_fit"
TITLE = "Garmin (FIT)"
TRIED = False

SESSION, SPORT, WORKOUT, STEP, ACTIVITY, SET, EXERCISE_TITLE = 18, 12, 26, 27, 34, 225, 264
MESSAGES = (SESSION, SPORT, WORKOUT, STEP, ACTIVITY, SET, EXERCISE_TITLE)
EPOCH_S = 631_065_600  # 1989-12-31 00:00 UTC, from which FIT counts seconds
UNKNOWN = 65_534  # category and name "unknown"
REST, ACTIVE = 0, 1
POUND = 2
STEP_KG = 1 / 16  # loads are stored in sixteenths of a kilogram
MAX_FIT_BYTES = 32 * 2**20
MAX_FRAMES = 500_000  # a day recorded every second is 86,400
UNNAMED = "Unknown exercise (Garmin)"


@dataclass
class _Activity:
    """The messages of one FIT file that matter here (several may be chained in one)."""

    sets: list[dict[str, Any]] = field(default_factory=list)
    titles: dict[tuple[int, int], str] = field(default_factory=dict)
    steps: dict[int, dict[str, Any]] = field(default_factory=dict)
    session: dict[str, Any] = field(default_factory=dict)
    workout: str | None = None
    local_offset: timedelta | None = None


def identify(head: Head) -> bool:
    """Tell FIT by the mark in its header."""
    return len(head.data) >= 12 and head.data[0] in (12, 14) and head.data[8:12] == b".FIT"


def read(source: Source, options: Options) -> Reading:
    """Read the sets; a row is a `set` message, rests among them.

    Raises
    ------
    LegdayError
        If it is no FIT file, or has no sets.
    """
    gather = Gatherer(NAME, TITLE, source, TRIED)
    clock = Clock(options.zone)
    if len(source.data) > MAX_FIT_BYTES:
        raise LegdayError(f"{source.name}: is larger than any FIT activity (32 MiB at most)")
    activities = _activities(source, gather)
    if not any(activity.sets for activity in activities):
        raise LegdayError(
            f"{source.name}: has no strength sets that can be read; "
            "give the FIT file of a strength activity, as the watch recorded it"
        )
    offsets: set[str] = set()
    for activity in activities:
        _read_activity(activity, options, offsets, gather, clock)
    own = f"the watch's own clock (UTC{', UTC'.join(sorted(offsets))})"
    if clock.assumed_utc:
        gather.add(zone_assumed(source.name))
    gather.said |= {
        "unit": "kg in the file, shown in the watch's unit of each set",
        "zone": own if offsets else clock.said,
    }
    return gather.reading()


def _activities(source: Source, gather: Gatherer) -> list[_Activity]:
    """Take the messages apart; a file that is damaged gives what stands before the damage."""
    activities: list[_Activity] = []
    try:
        for number_of, values in _messages(source.data):
            if number_of is None:
                activities.append(_Activity())
            elif activities:
                _file(number_of, values, activities[-1])
    except LegdayError as error:
        raise LegdayError(f"{source.name}: {error}") from None
    except Exception as error:  # the decoder raises whatever a malformed file makes it raise
        if not activities:
            raise LegdayError(
                f"{source.name}: is no whole FIT file ({_one_line(error)}); copy it from the watch again"
            ) from None
        gather.find(
            "file-damaged",
            f"the FIT file is damaged or cut short ({_one_line(error)}); what stands before that was read",
            severity="warning",
        )
    return activities


def _one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:120]


def _messages(data: bytes) -> Iterator[tuple[int | None, dict[str, Any]]]:
    """Give the raw values of the messages that matter; a None for each file's header."""
    import fitdecode

    with fitdecode.FitReader(
        io.BytesIO(data),
        processor=None,
        check_crc=fitdecode.CrcCheck.RAISE,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    ) as reader:
        for count, one in enumerate(reader):
            if count >= MAX_FRAMES:
                raise LegdayError(f"holds more than {MAX_FRAMES:,} messages, as no activity does; split it")
            if one.frame_type == fitdecode.FIT_FRAME_HEADER:
                yield None, {}
            elif one.frame_type == fitdecode.FIT_FRAME_DATA and one.global_mesg_num in MESSAGES:
                yield one.global_mesg_num, {part.name: part.raw_value for part in one.fields}


def _file(number_of: int, values: dict[str, Any], activity: _Activity) -> None:
    match number_of:
        case 225:
            activity.sets.append(values)
        case 264:
            title = words(_text(values.get("wkt_step_name")))
            category, name = values.get("exercise_category"), values.get("exercise_name")
            if title and isinstance(category, int) and isinstance(name, int):
                activity.titles[category, name] = title
        case 27:
            if isinstance(index := values.get("message_index"), int):
                activity.steps[index] = values
        case 18:
            activity.session = activity.session or values
        case 26:
            activity.workout = words(_text(values.get("wkt_name"))) or activity.workout
        case 12:
            activity.workout = activity.workout or words(_text(values.get("name")))
        case 34:
            here, utc = values.get("local_timestamp"), values.get("timestamp")
            if isinstance(here, int) and isinstance(utc, int) and abs(here - utc) <= 15 * 3600:
                # quarters of an hour: the two stamps may be some seconds apart
                activity.local_offset = timedelta(minutes=15 * round((here - utc) / 900))


def _read_activity(
    activity: _Activity, options: Options, offsets: set[str], gather: Gatherer, clock: Clock
) -> None:
    offset = None if options.zone else activity.local_offset
    times = [_set_times(one) for one in activity.sets]
    first = min((begin for begin, _ in times if begin is not None), default=None)
    last = max((end for _, end in times if end is not None), default=None)
    begun = _seconds(activity.session.get("start_time"))
    elapsed = activity.session.get("total_elapsed_time")
    try:
        start = _wall(begun if begun is not None else first, offset, clock)
        if isinstance(elapsed, int) and begun is not None:
            last = begun + elapsed / 1000
        minutes = minutes_between(start, _wall(last, offset, clock))
    except BadValue:
        start = minutes = None
    if offset is not None:
        sign, quarter = "-" if offset < timedelta() else "+", abs(offset) // timedelta(minutes=15)
        offsets.add(f"{sign}{quarter // 4:02}:{quarter % 4 * 15:02}")
    for one, (begin, _) in zip(activity.sets, times, strict=True):
        line = gather.row()
        kind = one.get("set_type")
        if kind == REST:
            gather.skip("rest_timer")
            continue
        try:
            if start is None:
                raise BadValue("the activity has no time")
            if kind != ACTIVE:
                raise BadValue(f"set_type is {kind}, neither active nor rest")
            fields = _set(one, activity) | {"at": _wall(begin, offset, clock)}
        except BadValue as error:
            gather.broken(line, error, {key: value for key, value in one.items() if value is not None})
            continue
        gather.keep(line, start=start, workout=activity.workout, minutes=minutes, **fields)
        if fields["name"] == UNNAMED:
            gather.find(
                "exercise-unnamed", "the watch did not tell this lift", line=line, severity="question"
            )


def _set_times(one: dict[str, Any]) -> tuple[float | None, float | None]:
    """Begin and end of a set [s, Unix]."""
    begin, end = _seconds(one.get("start_time")), _seconds(one.get("timestamp"))
    lasted = one.get("duration")
    if begin is None and end is not None and isinstance(lasted, int):
        begin = end - lasted / 1000
    return begin, end


def _seconds(stamp: object) -> float | None:
    # stamps below 2**28 count from when the watch was switched on, not from an epoch
    return stamp + EPOCH_S if type(stamp) is int and stamp >= 2**28 else None


def _wall(seconds: float | None, offset: timedelta | None, clock: Clock) -> datetime | None:
    if seconds is None:
        return None
    if offset is None:
        return clock.unix(seconds)
    return clock.wall(seconds + offset.total_seconds())


def _set(one: dict[str, Any], activity: _Activity) -> dict[str, Any]:
    lasted = measure(one.get("duration"), "duration")
    load, unit = _load(one)
    category, name = _lift(one, activity)
    return {
        "name": name,
        "hint_category": None if category is None else category.replace("_", " "),
        "reps": measure(one.get("repetitions"), "repetitions"),
        "duration_s": None if lasted is None else lasted / 1000,
        "typed_load": load,
        "typed_unit": unit,
    }


def _load(one: dict[str, Any]) -> tuple[float | None, str | None]:
    """Give the load as it was typed: what a sixteenth of a kilogram has blurred is made even again."""
    stored = number(one.get("weight"), "weight")
    if not stored:
        return None, None
    load_kg = stored * STEP_KG
    unit = "lb" if one.get("weight_display_unit") == POUND else "kg"
    typed = from_kg(load_kg, unit)
    even = round(2 * typed) / 2 if unit == "lb" else round(typed, 1)
    if abs(to_kg(even, unit) - load_kg) <= STEP_KG / 2:
        return even, unit
    return round(typed, 4), unit


def _lift(one: dict[str, Any], activity: _Activity) -> tuple[str | None, str]:
    """Give category and name; of several guesses the first, which the watch holds for the likeliest."""
    step = activity.steps.get(one.get("wkt_step_index", -1), {})
    category, name = _first(one.get("category")), _first(one.get("category_subtype"))
    if category is None:
        category, name = _first(step.get("exercise_category")), _first(step.get("exercise_name"))
    said = words(_text(step.get("wkt_step_name")))
    if category is None:
        return None, said or UNNAMED
    spoken = _enum("exercise_category", category)
    if name is not None and (title := activity.titles.get((category, name))):
        return spoken, title
    lift = None if name is None or spoken is None else _enum(f"{spoken}_exercise_name", name)
    best = lift or said or spoken
    return spoken, UNNAMED if best is None else " ".join(best.split("_")).strip().capitalize()


def _first(guesses: object) -> int | None:
    several = guesses if isinstance(guesses, tuple | list) else (guesses,)
    first = several[0] if several else None
    return first if type(first) is int and first < UNKNOWN else None


def _enum(kind: str, value: int) -> str | None:
    from fitdecode.profile import FIELD_TYPES

    known = FIELD_TYPES.get(kind)
    text = known.enum.get(value) if known is not None and known.enum else None
    return text if isinstance(text, str) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
