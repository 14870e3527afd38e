"""What there is: each file with its size and checksum, and the revision that all are made from.

In the form in which FollowTheMoney describes a dataset; some of the files, as CSV, have no place
for a revision of their own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from build_tools.data.dataset import LICENCE_URL, Dataset, raw_of
from build_tools.data.money.files import dataset_name
from build_tools.data.published import SCHEMA_VERSION
from build_tools.words.language import LANGS, translate


def index_json(data: Dataset, files: Iterable[tuple[str, str, str]]) -> str:
    """`files` are the name, the message and the media type of each other export."""
    index: Mapping[str, Any] = {
        "name": dataset_name(data),
        "title": data.dossier.title.en,
        "summary": data.dossier.promise.en,
        **{f"title_{lang}": data.dossier.title.in_language(lang) for lang in LANGS},
        "url": data.home,
        "license": LICENCE_URL,
        "version": data.revision,
        "schema_version": SCHEMA_VERSION,
        "resources": list(_resources(data, files)),
    }
    known = {name: value for name, value in index.items() if value}
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def _resources(data: Dataset, files: Iterable[tuple[str, str, str]]) -> Iterator[dict[str, Any]]:
    for name, about, media in files:
        raw = raw_of(data.files[name])
        yield {
            "name": name,
            "url": f"{data.edition.address}data/{name}" if data.edition.address else None,
            "title": translate(about, "en"),
            "title_ar": translate(about, "ar"),
            "mime_type": media,
            "size": len(raw),
            "checksum": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        }
