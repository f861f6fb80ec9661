"""From the table's stream to the statistics."""
