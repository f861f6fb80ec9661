"""The pages on which a citizen fills in an application, adds its documents and hands it in."""
