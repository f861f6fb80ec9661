"""Set-up of a fresh machine; standard library only."""
