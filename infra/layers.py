"""What Lambda puts beside every function: the domain package, and the locked third-party packages."""

from aws_cdk import IgnoreMode
from aws_cdk.aws_lambda import Code, ILayerVersion, LayerVersion
from constructs import Construct

from infra.function import LEFT_BEHIND, NOT_CODE
from infra.lock import ROOT
from infra.profile import Profile
from infra.typefaces import typefaces_layer
from infra.vendor import vendor_layer

DOMAIN = ROOT / "layers" / "onestop"
COMPILED = DOMAIN / "python" / "onestop" / "catalogue" / "compiled"
"""Where the layer carries the compiled catalogue."""


def layers(scope: Construct, profile: Profile) -> list[ILayerVersion]:
    """The two layers, `vendor` first, so that nothing of a third party shadows the domain."""
    domain = Code.from_asset(str(DOMAIN), exclude=list(NOT_CODE), ignore_mode=IgnoreMode.DOCKER)
    folder = str(vendor_layer(profile.name))
    vendor = Code.from_asset(folder, exclude=list(LEFT_BEHIND), ignore_mode=IgnoreMode.DOCKER)
    return [_layer(scope, "Vendor", vendor, profile), _layer(scope, "Domain", domain, profile)]


def typefaces(scope: Construct, profile: Profile) -> ILayerVersion:
    """What only a function that prints carries."""
    return _layer(scope, "Typefaces", Code.from_asset(str(typefaces_layer())), profile)


def _layer(scope: Construct, id: str, code: Code, profile: Profile) -> ILayerVersion:
    return LayerVersion(
        scope,
        id,
        code=code,
        compatible_runtimes=[profile.runtime],
        compatible_architectures=[profile.architecture],
    )
