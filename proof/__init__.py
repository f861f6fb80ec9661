"""Evidence that nothing is lost and nothing happens twice: beyond what the tests show, by search and by force."""
