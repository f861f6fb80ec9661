"""What a synth wrote, read back as plain data: resources by type, references as text, assets as folders."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STACKS = ("OneStopGround", "OneStopProcess")
HASH = re.compile(r"[0-9A-F]{8}$")


@dataclass(frozen=True)
class Assembly:
    """The folder that `cdk synth` leaves behind."""

    folder: Path
    templates: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path) -> "Assembly":
        return cls(folder, {name: json.loads((folder / f"{name}.template.json").read_text()) for name in STACKS})

    def resources(self, resource_type: str) -> dict[str, dict[str, Any]]:
        """Properties by logical id without its hash, of both stacks."""
        return {
            plain(logical_id): each.get("Properties", {})
            for template in self.templates.values()
            for logical_id, each in template["Resources"].items()
            if each["Type"] == resource_type
        }

    def types(self) -> set[str]:
        """The types of all resources."""
        templates = self.templates.values()
        return {each["Type"] for template in templates for each in template["Resources"].values()}

    def asset(self, place: Mapping[str, Any]) -> Path:
        """The folder of an asset, from the `S3Key` that a resource names it by."""
        return self.folder / f"asset.{place['S3Key'].removesuffix('.zip')}"

    def text(self, value: Any) -> str:
        """A value with its references written out: `${Table.Arn}/index/by_alarm`, across the stacks too."""
        match value:
            case str():
                return value
            case {"Ref": name}:
                return f"${{{plain(name)}}}"
            case {"Fn::GetAtt": [name, attribute]}:
                return f"${{{plain(name)}.{attribute}}}"
            case {"Fn::ImportValue": export}:
                return self.text(self._exported(export))
            case {"Fn::Join": [glue, parts]}:
                return str(glue).join(map(self.text, parts))
        raise ValueError(value)

    def _exported(self, export: str) -> Any:
        stack = export.partition(":")[0]
        outputs = self.templates[stack]["Outputs"].values()
        return next(each["Value"] for each in outputs if each.get("Export", {}).get("Name") == export)


def plain(logical_id: str) -> str:
    """A logical id without the hash of its path."""
    return HASH.sub("", logical_id)


def statements(document: Mapping[str, Any]) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Action, resource and statement of each pair that a policy speaks of."""
    for statement in document["Statement"]:
        for action in _many(statement["Action"]):
            for resource in _many(statement["Resource"]):
                yield action, resource, statement


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
