"""Why there is no copy, as a message for whoever runs `dossier archive`."""

from __future__ import annotations

from build_tools.outside.network import FetchError, NoHostError, RefusedError
from build_tools.words.messages import Message, Value, wording


class ArchiveError(FetchError):
    """The archive, the page or its file did not let us; with the message that says why."""

    def __init__(self, term: str, /, **values: Value) -> None:
        self.message = wording(term, **values)
        super().__init__(str(self.message))


class BusyError(ArchiveError):
    """The archive asks us to come back later: in `seconds`, or None where it does not say when."""

    def __init__(self, seconds: float | None) -> None:
        super().__init__(wording("archive_is_busy").term)
        self.seconds = seconds


def why(error: FetchError | RefusedError) -> Message:
    """What `error` says, for who reads any language; what only a machine said stands as it was."""
    if isinstance(error, ArchiveError):
        return error.message
    if isinstance(error, RefusedError):
        return wording("address_not_asked", reason=str(error))
    if isinstance(error, NoHostError):
        return wording("host_unknown", reason=str(error))
    return wording("no_usable_answer", reason=str(error))
