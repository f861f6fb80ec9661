"""Process shapes: `compile_service` turns a service item into Amazon States Language, purely."""

from statemachines.compile import FUNCTIONS, compile_service

__all__ = ["FUNCTIONS", "compile_service"]
