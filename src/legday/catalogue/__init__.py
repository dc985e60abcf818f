"""What is known beforehand: movements, muscles, words, settings; and names resolved to exercises."""

from legday.catalogue.loader import (
    Catalogue,
    Exercise,
    Movement,
    Muscle,
    exercise,
    load,
    load_kind,
    read_movements,
    read_muscles,
)
from legday.catalogue.resolve import Hints, Resolution, Resolver
from legday.catalogue.settings import Settings, load_settings

__all__ = [
    "Catalogue",
    "Exercise",
    "Hints",
    "Movement",
    "Muscle",
    "Resolution",
    "Resolver",
    "Settings",
    "exercise",
    "load",
    "load_kind",
    "load_settings",
    "read_movements",
    "read_muscles",
]
