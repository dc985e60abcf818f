"""A made log in the layout of Strong's export with commas and a unit column."""

from __future__ import annotations

import csv
import io

from legday.synth.log import SynthLog

STRONG_HEADER = (
    "Date", "Workout Name", "Duration", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
    "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes",
)  # fmt: skip
_MARKS = {"warm_up": "W", "drop": "D", "failure": "F"}


def strong_csv(log: SynthLog, rest_timers: bool = True) -> str:
    """Write a log in the layout of Strong's export with commas and a unit column.

    Parameters
    ----------
    rest_timers : bool
        Whether to write the ``Rest Timer`` rows that such exports carry, one an exercise.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(STRONG_HEADER)
    unit = {"kg": "kg", "lb": "lbs"}[log.unit]
    for session in log.sessions:
        hours, minutes = divmod(session.minutes, 60)
        head = (
            session.start.strftime("%Y-%m-%d %H:%M:%S"),
            session.workout,
            f"{hours}h {minutes}m" if hours else f"{minutes}m",
        )
        name, number = "", 0
        for one in session.sets:
            if one.name != name:
                name, number = one.name, 0
            number += one.set_type != "warm_up"
            writer.writerow(
                (
                    *head, name, _MARKS.get(one.set_type, number), f"{one.load or 0:g}", unit, one.reps or 0,
                    "" if one.rir is None else f"{10 - one.rir:g}", 0, "", f"{one.duration_s or 0:g}",
                    one.note or "", session.note or "",
                )
            )  # fmt: skip
            if rest_timers and number == 1 and one.set_type != "warm_up":
                writer.writerow(
                    (*head, name, "Rest Timer", "", "", "", "", "", "", 120, "", session.note or "")
                )
    return out.getvalue()
