"""Findings of cdk-nag that we know of and live with: each acknowledged beside its resource, with the reason."""

from aws_cdk import Acknowledgment, Validations
from constructs import IConstruct


def acknowledge(construct: IConstruct, reason: str, *rules: str) -> None:
    """Accept findings of the AwsSolutions pack on a construct and what is inside it; `rules` as `S1`, `IAM5[...]`."""
    Validations.of(construct).acknowledge(*(Acknowledgment(id=f"AwsSolutions-{rule}", reason=reason) for rule in rules))
