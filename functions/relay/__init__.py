"""From the table's stream to the world: the only place where side effects start."""
