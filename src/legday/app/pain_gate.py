"""What hurts, for a plan: what was told to it, what was said by day, and only after red flags were asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from legday.app.screening import screening_of, standing_pains
from legday.catalogue.settings import Settings
from legday.model import Book
from legday.model_health import Screening
from legday.plan.pain_rule import joint_pains
from legday.plan.problem import Pain


def screening_of_book(book: Book, answers: Mapping[str, Any], today: date, settings: Settings) -> Screening:
    """Give what the answers say of a screening, with the joints that hurt."""
    pains = {one.joint: one.score for one in joint_pains(book.feelings, today, settings)}
    pains |= standing_pains(answers)
    return screening_of(answers, today, settings, age_y=book.athlete.age_y, pains=pains)


def pains_of(book: Book, answers: Mapping[str, Any], today: date, settings: Settings) -> tuple[Pain, ...]:
    """Give the joints that hurt: what a plan was told stands above what was said by day before it.

    Pain that rises over two weeks counts as pain that does not settle.
    """
    said = {
        one.joint: Pain(one.joint, one.score, one.settled and not one.rising)
        for one in joint_pains(book.feelings, today, settings)
        if one.score > 0
    }
    said |= {joint: Pain(joint, **one) for joint, one in (answers.get("pain") or {}).items()}
    return gated(tuple(said.values()), answers, today, settings)


def gated(
    pains: Sequence[Pain], answers: Mapping[str, Any], today: date, settings: Settings
) -> tuple[Pain, ...]:
    """Take pain carefully where nobody asked for red flags of late: as if it did not settle."""
    scores = {pain.joint: pain.score for pain in pains}
    wanted = screening_of(answers, today, settings, pains=scores).wanted
    return tuple(
        replace(pain, settled=False, asked=False) if pain.joint in wanted else pain for pain in pains
    )
