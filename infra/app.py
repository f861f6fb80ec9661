"""The CDK's app, `python -m infra.app`: compiles catalogue and pages, then describes the two stacks that serve them."""

import json

from aws_cdk import App

import api.openapi
import portal.document
from catalogue.compiler import SHIPPED, compile_catalogue
from infra.ground import Ground
from infra.layers import COMPILED
from infra.pages import build_pages
from infra.process import Process
from infra.profile import Profile
from onestop.catalogue import Catalogue


def build(app: App, catalogue: Catalogue) -> tuple[Ground, Process]:
    """Put the stacks into an app as its context says: `profile`, `issuer`, `portal` (the address of the pages),
    `sender` (an address verified with SES; without it no mails are sent), and `consumers`, a JSON object from
    department code to the AWS account or ARN that may consume its queue."""
    profile = Profile.named(app.node.get_context("profile"))
    ground = Ground(app, "OneStopGround", catalogue, profile)
    process = Process(
        app,
        "OneStopProcess",
        ground=ground,
        services=[catalogue.service(each["id"]) for each in catalogue.index],
        departments=catalogue.departments.values(),
        documents={"api": api.openapi.document(), "portal": portal.document.document()},
        consumers=json.loads(app.node.try_get_context("consumers") or "{}"),
        issuer=app.node.get_context("issuer"),
        portal=app.node.get_context("portal"),
        sender=app.node.try_get_context("sender") or "",
        profile=profile,
    )
    return ground, process


def main() -> None:
    """Synthesise what `cdk` asked for."""
    # CloudFormation's validation takes longer than all the rest: a test runs it, with cdk-nag.
    app = App(tree_metadata=False, builtin_cloud_formation_validation=False)
    catalogue = compile_catalogue(SHIPPED, COMPILED)
    build_pages(catalogue)
    build(app, catalogue)
    app.synth()


if __name__ == "__main__":
    main()
