"""What the tests of the scan share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import trafilatura

from tests.conftest import uncounted


@pytest.fixture(scope="session", autouse=True)
def _library_uncounted() -> Iterator[None]:
    """What trafilatura does is not ours to count, and takes far longer where it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trafilatura, "bare_extraction", uncounted()(trafilatura.bare_extraction))
        yield
