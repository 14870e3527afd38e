"""Digits of the Arabic scripts, and what parts them, as the digits that code reads; one for one."""

from __future__ import annotations

import re

EASTERN_AND_WESTERN = ("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_WESTERN = str.maketrans(*EASTERN_AND_WESTERN)
# To look is ten times faster than to translate.
_EASTERN = re.compile(f"[{EASTERN_AND_WESTERN[0]}]")


def western(text: str) -> str:
    """`text` with its digits as 0 to 9: as long as before, each character in its place."""
    return text.translate(_WESTERN) if _EASTERN.search(text) else text
