"""Leg weeks: the problem, its solution, an independent judge, the reasons, and what to lift today."""
