"""Figures of the system: ratios measured in one run. They inform and decide nothing."""
