"""A department at work: it takes tasks from its queue and answers them over the HTTP API."""
