"""The domain of OneStop: what every function and command shares, and nothing else."""
