"""What is said of a lift that may have stopped: message ids and their parameters, from what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from legday.catalogue.settings import Settings
from legday.measure.trend.plateau_reasons import Lately
from legday.model import Message


def plateau_sentences(row: Mapping[str, Any], settings: Settings) -> tuple[Message, ...]:
    """Say the fact, then whether it can be told from progress, and no more than that.

    Parameters
    ----------
    row : mapping
        A row of `measure.trend.plateau.plateaus`.
    """
    status, sessions = row["status"], row["sessions_since_best"]
    if not sessions:
        fact = Message("plateau-best-now")
        return (fact, _verdict(row, settings)) if status == "progressing" else (fact,)
    fact = Message("plateau-best", {"weeks": int(row["weeks_since_best"]), "sessions": sessions})
    return fact, _verdict(row, settings)


def _verdict(row: Mapping[str, Any], settings: Settings) -> Message:
    status, weeks = row["status"], settings.plateau_weeks
    if status == "not_enough_data":
        gap = round(settings.plateau_gap_d / 7)
        needed = {"sessions": settings.plateau_sessions_min, "weeks": weeks, "gap": gap}
        return Message("plateau-not-enough", needed)
    gain = {"gain": row["gain_24wk_pct"], "weeks": weeks}
    if status == "possible_plateau":
        rates = {"false": row["false_alarm_pct"], "found": row["found_pct"]}
        return Message("plateau-possible", {**gain, **rates, "expected": row["expected_24wk_pct"]})
    if status == "progressing":
        return Message("plateau-progressing", gain)
    if row["can_tell_after_weeks"] is None:
        return Message("plateau-cannot-tell", {"noise": row["noise_pct"], "found": row["found_pct"]})
    return Message("plateau-too-early", {"after": int(max(row["can_tell_after_weeks"], weeks))})


def plateau_reasons(lately: Lately, settings: Settings) -> tuple[Message, ...]:
    """Say what to look at, best evidence first; what the log does not know is said to be unknown.

    Parameters
    ----------
    lately : Lately
        From `measure.trend.plateau_reasons.lately`.
    """
    return (
        _sessions(lately, settings),
        _sets(lately, settings),
        _frequency(lately, settings),
        _effort(lately, settings),
        _bodyweight(lately, settings),
        Message("plateau-sleep-unknown"),
        _variation(lately, settings),
    )


def _sessions(lately: Lately, settings: Settings) -> Message:
    now, before = lately.days_per_week, lately.days_per_week_before
    if now is None or not before:
        return Message("plateau-sessions-unknown")
    fewer = now < settings.plateau_missed_share * before
    params = {"now": now, "before": before, "weeks": lately.weeks}
    return Message("plateau-sessions-fewer" if fewer else "plateau-sessions-kept", params)


def _sets(lately: Lately, settings: Settings) -> Message:
    if lately.muscle is None or lately.muscle_sets is None:
        return Message("plateau-sets-unknown")
    least, _, most = settings.band_edges
    params = {"muscle": (lately.muscle,), "sets": lately.muscle_sets, "least": least, "most": most}
    if lately.muscle_sets < least:
        return Message("plateau-sets-few", params)
    return Message("plateau-sets-many" if lately.muscle_sets > most else "plateau-sets-enough", params)


def _frequency(lately: Lately, settings: Settings) -> Message:
    if lately.muscle is None or lately.muscle_days is None:
        return Message("plateau-frequency-unknown")
    params = {"muscle": (lately.muscle,), "days": lately.muscle_days, "least": settings.plateau_days_min}
    low = lately.muscle_days < settings.plateau_days_min
    return Message("plateau-frequency-low" if low else "plateau-frequency-enough", params)


def _effort(lately: Lately, settings: Settings) -> Message:
    if lately.mean_rir is None:
        return Message("plateau-effort-unknown")
    params = {"rir": lately.mean_rir, "pct": lately.stated_pct, "most": settings.hard_set_rir_max}
    easy = lately.mean_rir > settings.hard_set_rir_max
    return Message("plateau-effort-easy" if easy else "plateau-effort-hard", params)


def _bodyweight(lately: Lately, settings: Settings) -> Message:
    change = lately.bodyweight_change_pct
    if change is None:
        return Message("plateau-bodyweight-unknown")
    if change <= -settings.plateau_bodyweight_pct:
        return Message("plateau-bodyweight-less", {"change": -change})
    return Message("plateau-bodyweight-kept", {"change": change})


def _variation(lately: Lately, settings: Settings) -> Message:
    if not lately.days or lately.same_days is None:
        return Message("plateau-same-unknown")
    params = {"same": lately.same_days, "days": lately.days}
    same = lately.same_days >= settings.plateau_same_share * lately.days and lately.days > 1
    return Message("plateau-same-often" if same else "plateau-same-rarely", params)
