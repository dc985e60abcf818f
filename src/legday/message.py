"""What is said, before it has words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Message:
    """Words by their id in ``catalogue/messages/`` and the parameters that fill them."""

    id: str
    params: Mapping[str, Any] = field(default_factory=dict)
