"""The step of the machine that waits for the core department's acceptance."""
