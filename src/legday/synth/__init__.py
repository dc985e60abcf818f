"""A lifter with known truth: for the demo, tests, docs and benchmarks alike. Standard library only.

The law of the made world is simple, so that a test can hold a measure against it: a lift's true
one-repetition maximum moves week by week; on the day it is shifted by form and by chance; the repetitions
to failure with a load follow Epley's equation; the lifter stops short of that by the repetitions in
reserve, and adds a plate when every set reached the top of its range (double progression). The size of
the noise is that of real logs: a typical error of the session best of about 5 % (1RM test-retest: 4 %),
one session in eleven clearly light.
"""

from legday.synth.lifter import Profile, lifter
from legday.synth.log import BODYWEIGHT_KG, LADDERS, SynthAbsence, SynthLog, SynthSession, SynthSet
from legday.synth.strong import STRONG_HEADER, strong_csv

__all__ = [
    "BODYWEIGHT_KG",
    "LADDERS",
    "STRONG_HEADER",
    "Profile",
    "SynthAbsence",
    "SynthLog",
    "SynthSession",
    "SynthSet",
    "lifter",
    "strong_csv",
]
