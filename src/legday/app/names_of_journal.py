"""What the journal knows of names: aliases, and exercises of the person's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legday import catalogue
from legday.app.open_journal import Journal
from legday.app.settle import own_exercises
from legday.catalogue import Movement, Resolver
from legday.errors import Finding, LegdayError


@dataclass(frozen=True, slots=True)
class Names:
    """What the person said of names: aliases, exercises of their own, and what of it cannot be used."""

    aliases: Mapping[str, str]
    own: tuple[Movement, ...]
    findings: tuple[Finding, ...]

    def resolver(self) -> Resolver:
        """Give what resolves names as the person settled them."""
        return Resolver(catalogue.load(), self.aliases, self.own)


def names_of(journal: Journal) -> Names:
    """Give the aliases and own exercises of the journal; what cannot be used any more is a finding."""
    own: list[Movement] = []
    faults: list[tuple[str, str]] = []
    for state in journal.store.states("exercise", journal.athlete):
        table = {name: value for name, value in state.fields.items() if name != "id"}
        found, wrong = own_exercises({state.fields["id"]: table})
        own += found
        faults += [(str(state.fields["id"]), fault) for fault in wrong]
    aliases = {}
    for state in journal.store.states("alias", journal.athlete):
        name, target = state.fields["name"], state.fields["exercise"]
        try:
            catalogue.exercise(target, tuple(own))
        except LegdayError as fault:
            faults.append((name, f"{name}: {fault}"))
        else:
            aliases[name] = target
    findings = tuple(
        Finding("settled-name-lost", fault, severity="question", text=name) for name, fault in faults
    )
    return Names(aliases, tuple(own), findings)
