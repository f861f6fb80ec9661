"""A service played through sampled durations, before it is published."""
