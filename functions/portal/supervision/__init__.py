"""The pages of a supervisor: any department's work list, and the clocks of any case."""
