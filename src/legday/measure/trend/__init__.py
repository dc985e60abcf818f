"""Trends and forecasts of strength: levels, what could be lifted, how sure, stronger or not."""
