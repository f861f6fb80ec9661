"""The clocks of a case as people read them: the sum of the days, and a picture of them all."""
