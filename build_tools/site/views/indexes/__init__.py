"""The indexes: which there are, what stands in each, and how one too long for a page is cut.

In: a `PageContext`. Out: `INDEXES`, each with its pages (`pages.index_pages`).
"""

from __future__ import annotations

from typing import Any

from build_tools.site.views.indexes.actors import ACTORS_BY_KIND, ACTORS_BY_LETTER
from build_tools.site.views.indexes.disputes import DISPUTES
from build_tools.site.views.indexes.events import EVENTS, EVENTS_OLDEST
from build_tools.site.views.indexes.places import PLACES
from build_tools.site.views.indexes.publishers import PUBLISHERS
from build_tools.site.views.indexes.sources import SOURCES, SOURCES_OLDEST
from build_tools.site.views.indexes.table import Index

INDEXES: tuple[Index[Any], ...] = (
    ACTORS_BY_KIND,
    ACTORS_BY_LETTER,
    EVENTS,
    EVENTS_OLDEST,
    PLACES,
    SOURCES,
    SOURCES_OLDEST,
    PUBLISHERS,
    DISPUTES,
)
