"""Charts, drawn on the server: bars of figures, with the table that says the same beside them."""
