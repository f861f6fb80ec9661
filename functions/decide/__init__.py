"""The step of the machine behind the join."""
