"""Fault injection on the deployed system: whatever may go wrong does, and nothing is lost or happens twice."""
