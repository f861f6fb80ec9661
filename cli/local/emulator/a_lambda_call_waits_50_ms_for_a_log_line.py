"""After a call that logged nothing, the Lambda runtime waits 50 ms in case a line still comes.

Every API request, task and stream batch pays for it. A line that comes later than
our wait is not lost: it is logged with the function's next call.
"""

from ministack.core import lambda_runtime

_FIRST_LINE_S, _NEXT_LINE_S, _AT_MOST_S = 0.002, 0.002, 0.250


def work_round() -> None:
    """Wait 2 ms instead, in every kind of worker."""
    for worker in vars(lambda_runtime).values():
        drain = getattr(worker, "_drain_stderr_bounded", None)
        if drain is not None:
            drain.__defaults__ = (_FIRST_LINE_S, _NEXT_LINE_S, _AT_MOST_S)
