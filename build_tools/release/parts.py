"""The list of parts (SBOM) of a site, as CycloneDX: what it is built with and what it ships."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

import yaml

from build_tools.outside.checkout import Checkout
from build_tools.outside.extras import need
from build_tools.reading.model import Dossier

if TYPE_CHECKING:
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component

NEEDED = ("cyclonedx",)

HERE = Path(__file__).parent
_THEME = HERE.parent / "site" / "theme"
_LOCK = HERE.parents[1] / "requirements-site.lock"
_PIN = re.compile(r"^([\w.-]+)==([\w.+!-]+)(.*?)(?=^\S)", re.MULTILINE | re.DOTALL)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def parts_file(slug: str) -> str:
    """The name of the list in a release."""
    return f"{slug}.cdx.json"


def write_parts(dossier: Dossier, checkout: Checkout) -> str:
    """CycloneDX 1.6 as JSON, the same text for the same commit.

    It lists each release that the site's lock allows on any system, with the digests of its files,
    and what `parts.yaml` says was taken in by hand, with the digests of the files that are shipped.
    """
    need(*NEEDED)
    from cyclonedx.output.json import JsonV1Dot6  # noqa: PLC0415  # of the extra `parts`

    return JsonV1Dot6(_bom(dossier, checkout)).output_as_string(indent=2) + "\n"


def _bom(dossier: Dossier, checkout: Checkout) -> Bom:
    from cyclonedx.model.bom import Bom, BomMetaData  # noqa: PLC0415  # of the extra `parts`
    from cyclonedx.model.component import Component, ComponentType  # noqa: PLC0415

    name, version = dossier.slug, checkout.name
    site = Component(name=name, version=version, type=ComponentType.APPLICATION, bom_ref=name)
    bom = Bom(
        components=[*_locked(), *_shipped()],
        serial_number=uuid5(NAMESPACE_URL, f"{dossier.home}#{version}"),
        metadata=BomMetaData(component=site, timestamp=checkout.when),
    )
    bom.register_dependency(site, bom.components)
    return bom


def _locked() -> Iterator[Component]:
    lock = re.sub(r"^\s*#.*\n", "", _LOCK.read_text("utf-8"), flags=re.MULTILINE)
    for name, version, rest in _PIN.findall(f"{lock}end"):
        yield _component(name, version, f"pkg:pypi/{name}@{version}", _HASH.findall(rest))


def _shipped() -> Iterator[Component]:
    for part in taken_in():
        files = [(_THEME / file).read_bytes() for file in part["files"]]
        digests = [hashlib.sha256(raw).hexdigest() for raw in files]
        yield _component(part["name"], part["version"], part["purl"], digests, part)


@cache
def taken_in() -> list[dict[str, Any]]:
    """What `parts.yaml` lists: name, version, licence (SPDX), purl, what it is, its files."""
    read: list[dict[str, Any]] = yaml.safe_load((HERE / "parts.yaml").read_text("utf-8"))
    return read


def _component(
    name: str, version: str, purl: str, digests: list[str], taken: dict[str, Any] | None = None
) -> Component:
    from cyclonedx.model import HashAlgorithm, HashType  # noqa: PLC0415  # of the extra `parts`
    from cyclonedx.model.component import Component  # noqa: PLC0415
    from cyclonedx.model.license import LicenseExpression  # noqa: PLC0415
    from packageurl import PackageURL  # noqa: PLC0415

    return Component(
        name=name,
        version=version,
        bom_ref=purl,
        purl=PackageURL.from_string(purl),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in digests],
        licenses=[LicenseExpression(taken["licence"])] if taken else (),
        description=taken["says"] if taken else None,
    )
