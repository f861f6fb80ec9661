"""The `onestop` command: what people run at a terminal."""
