"""The step of the machine that waits for one department's review."""
