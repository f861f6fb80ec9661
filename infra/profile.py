"""Where the house is built, on AWS or on the emulator: the only place that tells them apart."""

import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from aws_cdk import CliCredentialsStackSynthesizer, DefaultStackSynthesizer, IStackSynthesizer, RemovalPolicy
from aws_cdk.aws_lambda import Architecture, Runtime

from infra.vendor import AWS_PYTHON

LEFT_OUT: Mapping[str, str] = {
    "AWS::Events::Archive": "the emulator refuses a whole template that has one; only a replay of past events is lost",
    "AWS::Cognito::UserPoolDomain": "the portal asks for the password itself there, and needs no network to do so",
}
"""Resource types that the emulator's template goes without, and why that is no loss there."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What differs between the places; everything else is the same template."""

    name: Literal["aws", "emulator"]

    @classmethod
    def named(cls, name: str) -> "Profile":
        """The profile of that name; raises ValueError for another."""
        if name == "aws":
            return cls("aws")
        if name == "emulator":
            return cls("emulator")
        raise ValueError(f"profile {name!r}: choose `aws` or `emulator`, as in `cdk synth -c profile=emulator`")

    @property
    def emulated(self) -> bool:
        """Is it the emulator, which is thrown away and made again?"""
        return self.name == "emulator"

    def provides(self, resource_type: str) -> bool:
        """Can a resource of that type be made there?"""
        return not (self.emulated and resource_type in LEFT_OUT)

    @property
    def tls_only(self) -> bool:
        """May a policy turn away what does not come over TLS? The emulator is spoken to in plain HTTP, on
        this machine's loopback, and would turn away everyone."""
        return not self.emulated

    @property
    def runtime(self) -> Runtime:
        """The Python of the functions: the emulator runs them with this machine's own."""
        return Runtime(
            f"python{sys.version_info.major}.{sys.version_info.minor}" if self.emulated else f"python{AWS_PYTHON}"
        )

    @property
    def architecture(self) -> Architecture:
        """The processor of the functions."""
        arm = not self.emulated or platform.machine() in {"aarch64", "arm64"}
        return Architecture.ARM_64 if arm else Architecture.X86_64

    @property
    def removal(self) -> RemovalPolicy:
        """What happens to the government's records when their stack goes: on AWS they stay."""
        return RemovalPolicy.DESTROY if self.emulated else RemovalPolicy.RETAIN

    def synthesizer(self) -> IStackSynthesizer:
        """One per stack. The emulator, with IAM on, refuses the deployment roles of the default one."""
        return CliCredentialsStackSynthesizer() if self.emulated else DefaultStackSynthesizer()
