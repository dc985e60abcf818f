"""When to offer an easier week: an offer with its reasons, never a command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from legday.catalogue.settings import Settings
from legday.model import Message
from legday.plan.progress import Exposure


@dataclass(frozen=True, slots=True)
class Deload:
    """An easier week that is offered, or was taken.

    Attributes
    ----------
    because : tuple of Message
        ``deload-fatigue`` (exercise), ``deload-sore`` (days), ``deload-weeks`` (weeks).
    sets_share, load_share : float
        Part of the usual sets and loads.
    """

    because: tuple[Message, ...]
    sets_share: float
    load_share: float


def deload_offer(
    histories: Mapping[str, Sequence[Exposure]],
    today: date,
    *,
    last_break: date | None,
    last_offer: date | None = None,
    sore_days: int = 0,
    typical_error_pct: float | None = None,
    settings: Settings,
) -> Deload | None:
    """Offer a deload where there is reason for one.

    Reasons: two sessions of a lift in a row more than a typical error below expectation and harder than
    planned; soreness or pain of 5 and more for three days; eight weeks without an easier one. After a deload
    or an offer nothing is offered for four weeks, and only what came later counts, so that the same bad day
    is never said twice.

    Unit: none. Range: any log. Citation: Rogerson et al. 2024, Sports Med Open 10:26: lifters report one
    each 5.6 weeks. Grade: choice [E].

    Parameters
    ----------
    histories : mapping of str to sequence of Exposure
        By exercise, oldest first, with `off_pct` and `asked_rir` where they are known.
    last_break : date or None
        Last day of the last easier week or time off; None takes the first session as the start.
    sore_days : int
        Days in a row up to today with soreness or pain of `progress_deload_sore` or more.
    typical_error_pct : float, optional
        The person's own [%]; the setting's where there is none.
    """
    if last_offer is not None and (today - last_offer).days < settings.progress_deload_again_d:
        return None
    if last_break is not None and 0 <= (today - last_break).days < settings.progress_deload_again_d:
        return None
    since = max((day for day in (last_break, last_offer) if day is not None), default=date.min)
    error = settings.typical_error_pct if typical_error_pct is None else typical_error_pct
    because = [
        Message("deload-fatigue", {"exercise": name})
        for name, history in sorted(histories.items())
        if _is_tired(
            [done for done in history if since < done.day <= today and not done.easier], error, settings
        )
    ]
    if sore_days >= settings.progress_deload_sore_d:
        because.append(Message("deload-sore", {"days": sore_days}))
    firsts = [history[0].day for history in histories.values() if history]
    start = last_break or min(firsts, default=today)
    weeks = (today - start).days // 7
    load_share = settings.progress_deload_load_share if because else 1.0
    if weeks >= settings.progress_deload_weeks:
        because.append(Message("deload-weeks", {"weeks": weeks}))
    if not because:
        return None
    return Deload(tuple(because), settings.progress_deload_sets_share, load_share)


def _is_tired(history: Sequence[Exposure], error_pct: float, settings: Settings) -> bool:
    last = history[-settings.progress_deload_exposures :]
    return len(last) == settings.progress_deload_exposures and all(
        done.off_pct is not None
        and done.off_pct < -error_pct
        and done.mean_rir is not None
        and done.asked_rir is not None
        and done.mean_rir < done.asked_rir
        for done in last
    )
