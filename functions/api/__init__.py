"""The JSON API of design §5."""
