"""Whether the words beside a name give it to another state than its entry's."""

from __future__ import annotations

from build_tools.desk.scan.date_words import day_words
from build_tools.desk.scan.lexicon import State, lexicon
from build_tools.desk.scan.names import Name
from build_tools.desk.scan.tokens import Token, token_words

_OF = {"of", "in", "في", "ل"}


def of_another_state(name: Name, found: list[Token], at: int, end: int) -> bool:
    """Whether the words from `at` up to `end` name something abroad that is called the same.

    A public body with a state's adjective or name beside it, a place with that of a state in
    which it does not lie: Egypt's House of Representatives, Tripoli, Lebanon, طرابلس اللبنانية.
    """
    if _says_ours(found[at:end]):
        return False
    if name.section == "places":
        return bool(name.owner.lies_in) and _of_a_namesake(name, found, end)
    if not name.owner.of_a_state or name.alone:
        return False
    latin = at > 0 and not found[at].apart and not found[at - 1].arabic
    if latin and found[at - 1].capital and found[at - 1].word in lexicon().of_all_states:
        return True  # the African National Congress
    before = _state(found, at - 1) if latin else None
    return before is not None or _state_after(found, end) is not None


def _says_ours(here: list[Token]) -> bool:
    """Whether a name says whose it is: the Libyan Forum, in Switzerland."""
    own = lexicon().own
    ours = own.adjectives | {one[0] for one in own.names}
    return any(not ours.isdisjoint(_plain(token)) for token in here)


def _of_a_namesake(name: Name, found: list[Token], end: int) -> bool:
    if name.alone and name.words[0] in lexicon().state_of:
        return False  # Egypt, France, the Emirates
    after = _next(found, end)
    if after and _is_namesake(name, found, end):
        return True
    if end >= len(found) or (found[end].opens and not found[end].bracketed):
        return False
    told = after or found[end].bracketed or _ends_with_a_state(found, end)
    state = _state(found, end) if told else None
    return state is not None and not _lies_in(name, state)


def _is_namesake(name: Name, found: list[Token], end: int) -> bool:
    """Tripoli in Lebanon, طرابلس الشام."""
    at = end + 1 if found[end].word in _OF and _next(found, end + 1) else end
    return name.alone and found[at].word in lexicon().namesakes.get(name.words[0], ())


def _ends_with_a_state(found: list[Token], end: int) -> bool:
    """Tripoli, Lebanon, on Friday: not a list, nor a state of which something is told: Italy said."""
    after = found[end + 1] if end + 1 < len(found) else None
    if after is None or after.opens:
        return True
    if not after.apart and not token_words(after) & (lexicon().function_words | day_words()):
        return False
    if after.arabic:
        return not (after.apart and _is_listed(found, end + 1))
    return not (after.word == "and" or (after.apart and after.capital))


def _is_listed(found: list[Token], at: int) -> bool:
    """One word between commas, or the last with و: طرابلس، تونس، القاهرة؛ not a day."""
    last = at + 1 == len(found) or found[at + 1].apart
    return last and not token_words(found[at]) & day_words()


def _lies_in(name: Name, state: State) -> bool:
    return any(" ".join(words) in name.owner.lies_in for words in state.names)


def _state_after(found: list[Token], end: int) -> State | None:
    """The state of "of Egypt", في مصر, المصري: the next word's, or the one after."""
    after = _next(found, end)
    if after is None:
        return None
    further = _next(found, end + 1)
    if after.word in _OF:
        return _state(found, end + 1) if further else None
    return _state(found, end) if after.arabic else None


def _next(found: list[Token], at: int) -> Token | None:
    return found[at] if at < len(found) and not found[at].apart else None


def _state(found: list[Token], at: int) -> State | None:
    """The other state that the word there names; "us" is none."""
    token = found[at] if at < len(found) else None
    if token is None or not token.capital:
        return None
    return next(
        (lexicon().state_of[word] for word in _plain(token) if word in lexicon().state_of), None
    )


def _plain(token: Token) -> list[str]:
    return ["".join(reading.words) for reading in token.readings[:1]]
