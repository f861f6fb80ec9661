"""Consultation: what somebody asks about a service, and what its core department answers."""
