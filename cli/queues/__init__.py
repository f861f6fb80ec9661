"""The departments' queues as an operator handles them."""
