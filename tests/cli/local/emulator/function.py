"""Lambda functions for these tests, written where they are used."""

import io
import zipfile
from typing import Any


def create_function(lambdas: Any, name: str, source: str) -> str:
    """Create a function whose module is `source`, and return its ARN."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", source)
    created = lambdas.create_function(
        FunctionName=name,
        Runtime="python3.12",
        Handler="app.handler",
        Role=f"arn:aws:iam::000000000000:role/{name}",
        Code={"ZipFile": packed.getvalue()},
    )
    return str(created["FunctionArn"])
