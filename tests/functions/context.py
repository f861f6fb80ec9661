"""The context that Lambda gives to a function."""

from aws_lambda_powertools.utilities.typing import LambdaContext


class Context(LambdaContext):
    """Of a function with so many milliseconds left."""

    def __init__(self, remaining_ms: int = 60_000) -> None:
        self._function_name = "function"
        self._memory_limit_in_mb = 512
        self._invoked_function_arn = "arn:aws:lambda:us-east-1:123456789012:function:function"
        self._aws_request_id = "request"
        self._remaining_ms = remaining_ms

    def get_remaining_time_in_millis(self) -> int:  # type: ignore[override]  # theirs is static by mistake
        """Milliseconds left."""
        return self._remaining_ms
