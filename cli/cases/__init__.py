"""Cases under way, brought back to life when their execution is lost."""

from cli.cases.recovery import Recovered, recover_cases, recovered

__all__ = ["Recovered", "recover_cases", "recovered"]
