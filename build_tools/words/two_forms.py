"""Words in two forms, {subject?a|b}, of which the grammar of a name chooses one."""

from __future__ import annotations

import re

CHOICE = re.compile(r"\{(\w+)\?([^|{}]*)\|([^|{}]*)\}")


def both_forms(template: str) -> tuple[str, str]:
    """`template` with the first of each {subject?a|b}, and with the second."""
    return CHOICE.sub(r"\2", template), CHOICE.sub(r"\3", template)
