"""The site's one style sheet: of Material's rules those that a page of ours can need, then our own.

What a page can hold is read off what makes pages, templates, scripts and modules, and not off the
pages of today: an entry that says something new finds its style there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import tinycss2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from tinycss2.ast import (
    AtRule,
    Declaration,
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
    WhitespaceToken,
)

ADDRESS = "assets/stylesheets/site.css"
_HERE = Path(__file__).parent
_STYLES = _HERE / "theme" / "assets" / "stylesheets"
# The order in which they override each other.
OURS = [_STYLES / f"{name}.css" for name in ("colours", "dossier", "drawing")]
_MATERIALS = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")
_MATERIALS_OWN = "--md-"
_MAKERS = (".html", ".jinja", ".js", ".py")
_CHECKS = _HERE / "site_check"  # names what a page may hold, and puts nothing into one
_MARKDOWN = """a blockquote br code dd dl dt em h1 h2 h3 h4 h5 h6 hr img li ol p pre
    strong table tbody td th thead tr ul"""  # written with the extensions of mkdocs.yml
# Material's classes without `md-` are for Markdown's extensions, of which ours write one; or states.
_PLAIN_CLASSES = ("headerlink", "no-js")
_OF_RULES = ("media", "supports", "keyframes", "-webkit-keyframes")


class StylesheetError(Exception):
    """A style sheet that cannot be read; the message says where, and what is wrong."""


def publish_stylesheet(files: Files, config: MkDocsConfig) -> None:
    """Puts the one style sheet in the place of its sources, and takes away what else Material brings.

    `files` are those of a build after the theme's have joined them. Raises StylesheetError.
    """
    own, *others = config.theme.dirs
    material = [file for file in files if file.src_dir in others]
    sheets = [file for file in material if _MATERIALS.fullmatch(file.src_uri)]
    if len(sheets) != 1:
        raise StylesheetError(f"Material has {len(sheets)} files assets/stylesheets/main.*.min.css")
    sources = [file for file in files if file.src_dir == own and file.src_uri.endswith(".css")]
    sheet = site_stylesheet(sheets[0].content_string)
    for file in (*material, *sources):
        files.remove(file)
    files.append(File.generated(config, ADDRESS, content=sheet))


def site_stylesheet(material: str, own: Iterable[Path] = OURS) -> str:
    """What of `material`, the text of Material's `main.css`, a page can need, then `own` whole.

    Raises StylesheetError for what in `own` is no CSS.
    """
    sources = tuple((path, path.read_text("utf-8")) for path in own)
    return _sheet(material, sources, _possible())


@lru_cache(maxsize=1)  # the same at each edit of an entry that a preview sees
def _sheet(material: str, own: tuple[tuple[Path, str], ...], possible: frozenset[str]) -> str:
    rules = [rule for rule in _read(material) if _is_needed(rule, possible)]
    for path, text in own:
        rules += _sound(path, _read(text))
    asked = _asked(rules)
    return '@charset "UTF-8";' + "".join(_text(rule, asked) for rule in rules) + "\n"


def _possible() -> frozenset[str]:
    """Every word of what makes pages: no page has a class, id, element or attribute but of these."""
    makers = (path for path in _HERE.rglob("*") if path.suffix in _MAKERS)
    words = (
        _words(path.suffix, path.read_text("utf-8")) for path in makers if path.parent != _CHECKS
    )
    return _words("", _MARKDOWN).union(*words)


@lru_cache(maxsize=512)
def _words(kind: str, text: str) -> frozenset[str]:
    """Those that a maker can write into a page: of a module its strings, and not its docstrings."""
    said = _strings(text) if kind == ".py" else text
    return frozenset(re.findall(r"[A-Za-z][\w-]*", said))


def _strings(text: str) -> str:
    nodes = list(ast.walk(ast.parse(text)))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    constants = (node for node in nodes if isinstance(node, ast.Constant))
    return " ".join(str(node.value) for node in constants if id(node) not in docstrings)


def _read(css: str) -> list[Node]:
    return _parse(tinycss2.parse_component_value_list(css, skip_comments=True))


def _parse(tokens: Iterable[Node]) -> list[Node]:
    """The rules; the content of each is its rules or its declarations."""
    rules = tinycss2.parse_rule_list(tokens, skip_whitespace=True)
    for rule in rules:
        if isinstance(rule, AtRule) and rule.lower_at_keyword in _OF_RULES:
            rule.content = _parse(rule.content or [])
        elif isinstance(rule, QualifiedRule | AtRule):
            _parse_declarations(rule)
    return [rule for rule in rules if getattr(rule, "at_keyword", "") != "charset"]


def _parse_declarations(rule: QualifiedRule | AtRule) -> None:
    """The content as declarations, and so in what stands among them: the margins of a sheet."""
    if rule.content is not None:
        rule.content = list(tinycss2.parse_blocks_contents(rule.content, skip_whitespace=True))
        for inner in rule.content:
            if isinstance(inner, AtRule):
                _parse_declarations(inner)


def _sound(path: Path, rules: list[Node]) -> list[Node]:
    errors = [node for node in _all(rules) if isinstance(node, ParseError)]
    if errors:
        lines = (f"{path}:{error.source_line}: {error.message}" for error in errors)
        raise StylesheetError("\n".join(lines))
    return rules


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes with all that they hold."""
    for node in nodes:
        yield node
        for inside in ("prelude", "content", "value", "arguments"):
            held = getattr(node, inside, None)
            if isinstance(held, list):
                yield from _all(held)


def _is_needed(rule: Node, possible: frozenset[str]) -> bool:
    """Whether the rule can come to bear on a page; it keeps those of its selectors that can."""
    if isinstance(rule, QualifiedRule):
        able = [one for one in _alternatives(rule.prelude) if _can_match(one, possible)]
        rule.prelude = [token for one in able for token in (_COMMA, *one)][1:]
        return bool(able)
    if isinstance(rule, AtRule) and rule.lower_at_keyword in ("media", "supports"):
        rule.content = [inner for inner in rule.content or [] if _is_needed(inner, possible)]
        return bool(rule.content)
    return isinstance(rule, AtRule)


_COMMA = LiteralToken(0, 0, ",")


def _alternatives(tokens: Iterable[Node]) -> list[list[Node]]:
    """The selectors between the commas."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if _is_one_of(",", token):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _is_one_of(signs: str, token: Node) -> bool:
    return isinstance(token, LiteralToken) and token.value in signs


def _can_match(selector: list[Node], possible: frozenset[str]) -> bool:
    return all(_can_be(one, before, possible) for before, one in pairwise([_COMMA, *selector]))


def _can_be(token: Node, before: Node, possible: frozenset[str]) -> bool:
    """Whether a page can have what a part of a selector asks for; states and `:not` it always can."""
    if isinstance(token, IdentToken) and _is_one_of(".", before):
        return token.value in (possible if token.value.startswith("md-") else _PLAIN_CLASSES)
    if isinstance(token, IdentToken | HashToken):
        return _is_one_of(":", before) or token.value in possible
    if isinstance(token, SquareBracketsBlock):
        return _can_be(token.content[0], before, possible)
    if isinstance(token, FunctionBlock) and token.lower_name in ("is", "where", "has"):
        return any(_can_match(one, possible) for one in _alternatives(token.arguments))
    return True


def _asked(rules: Iterable[Node]) -> set[str]:
    """The custom properties and animations that a declaration asks for, other words among them."""
    kept_in: dict[str, set[str]] = {}
    asked: set[str] = set()
    for one in _all(rules):
        if isinstance(one, Declaration):
            names = {node.value for node in _all(one.value) if isinstance(node, IdentToken)}
            (kept_in.setdefault(one.name, set()) if one.name.startswith("--") else asked).update(
                names
            )
    while more := set().union(*(kept_in.get(name, ()) for name in asked)) - asked:
        asked |= more
    return asked


def _text(rule: Node, asked: set[str]) -> str:
    """The rule without spaces that say nothing; empty when nothing on a page asks for it."""
    if isinstance(rule, Declaration):
        rule.value = _tight(rule.value, ",")
        is_idle = rule.name.startswith(_MATERIALS_OWN) and rule.name not in asked
        return "" if is_idle else tinycss2.serialize([rule])
    assert isinstance(rule, QualifiedRule | AtRule)
    head = _head(rule)
    if head.startswith(("@keyframes", "@-webkit-keyframes")) and head.split()[1] not in asked:
        return ""
    inside = "".join(_text(node, asked) for node in rule.content or ())
    return f"{head}{{{inside.removesuffix(';')}}}" if inside else ""


def _head(rule: QualifiedRule | AtRule) -> str:
    if isinstance(rule, QualifiedRule):
        return tinycss2.serialize(_tight(rule.prelude, ",>+~"))
    return f"@{rule.at_keyword} {tinycss2.serialize(_tight(rule.prelude, ','))}".strip()


def _tight(tokens: Iterable[Node], signs: str) -> list[Node]:
    """The tokens with one space where there were any, and none at the ends and beside `signs`."""
    tight: list[Node] = []
    for token in tokens:
        if isinstance(token, FunctionBlock):
            token.arguments = _tight(token.arguments, signs)
        if isinstance(token, WhitespaceToken):
            is_idle = not tight or _is_one_of(signs, tight[-1]) or _is_space(tight[-1])
            tight += [] if is_idle else [WhitespaceToken(0, 0, " ")]
            continue
        if tight and _is_space(tight[-1]) and _is_one_of(signs, token):
            tight.pop()
        tight.append(token)
    return tight[:-1] if tight and _is_space(tight[-1]) else tight


def _is_space(token: Node) -> bool:
    return isinstance(token, WhitespaceToken)
