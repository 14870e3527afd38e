"""People, bodies, posts and who held them, as Popolo has it: https://www.popoloproject.com/specs/."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from build_tools.data.dataset import LICENCE, Dataset
from build_tools.data.money.statements import claim_id, dates, supporters
from build_tools.data.money.ties import post_name
from build_tools.data.tables.table import day
from build_tools.data.tables.terms import term_words
from build_tools.facts.names import wikidata_of
from build_tools.facts.posts import Post
from build_tools.facts.standing import stands
from build_tools.facts.tenures import Tenure
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Actor
from build_tools.reading.model.vocabulary import PropertyRole
from build_tools.words.language import LANGS

Item = dict[str, Any]


def popolo_json(data: Dataset) -> str:
    """`{persons, organizations, posts, memberships}`, each with its names in both languages.

    A membership has `start_date` and `end_date` where one date says them surely; all that is
    stated stands in `dates` (EDTF), and the days on which it surely was in `surely`.
    """
    persons = data.graph.corpus.vocabulary.kinds_that("person")
    actors = list(data.graph.entries(Actor))
    people = {actor.id for actor in actors if actor.kind in persons}
    document = {
        "meta": {"licence": LICENCE, "revision": data.revision, "home": data.home},
        "persons": [_person(data, actor) for actor in actors if actor.id in people],
        "organizations": [_organization(data, actor) for actor in actors if actor.id not in people],
        "posts": [_post(data, post) for post in data.facts.posts],
        "memberships": list(_memberships(data, people)),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _filled(item: Item) -> Item:
    return {name: value for name, value in item.items() if value not in (None, "", [])}


def _actor(data: Dataset, actor: Actor) -> Item:
    others = [{"name": actor.name.ar, "lang": "ar"}]
    others += [{"name": name.text, "lang": name.lang} for name in actor.other_names]
    links = [{"url": data.page(actor.id, lang), "note": lang} for lang in LANGS]
    same = wikidata_of(data.graph, actor)
    return {
        "id": actor.id,
        "name": actor.name.en,
        "other_names": others,
        "identifiers": [{"scheme": "wikidata", "identifier": same}] if same else [],
        "links": links,
    }


def _person(data: Dataset, actor: Actor) -> Item:
    return _filled(
        {
            **_actor(data, actor),
            "birth_date": _day(data, actor, "birth"),
            "death_date": _day(data, actor, "death"),
            "biography": data.plain(actor.summary, "en"),
        }
    )


def _organization(data: Dataset, actor: Actor) -> Item:
    kind = data.graph.corpus.vocabulary.kinds[actor.kind]
    return _filled(
        {
            **_actor(data, actor),
            "classification": kind.label.en,
            "founding_date": _day(data, actor, "founding"),
            "dissolution_date": _day(data, actor, "dissolution"),
            "description": data.plain(actor.summary, "en"),
        }
    )


def _day(data: Dataset, actor: Actor, role: PropertyRole) -> str | None:
    """The date of a property, unless sources differ about it or it is not sure."""
    claims = actor.properties(data.graph.corpus.vocabulary.properties_as(role))
    found = [claim.value for claim in claims if stands(claim) and isinstance(claim.value, Edtf)]
    said = {value for when in found for prop, value in dates(when) if prop == "date"}
    return said.pop() if len(said) == len(found) == 1 else None


def _post(data: Dataset, post: Post) -> Item:
    role = data.graph.corpus.vocabulary.roles[post.role]
    return {
        "id": f"{post.body}.{post.role}",
        "organization_id": post.body,
        "role": post.role,
        "label": post_name(data, post, "en"),
        "other_labels": [
            {"name": post_name(data, post, "ar"), "lang": "ar"},
            *({"name": term_words(role.label, lang), "lang": lang} for lang in LANGS),
        ],
    }


def _memberships(data: Dataset, people: Iterable[str]) -> Iterator[Item]:
    for post in data.facts.posts:
        for tenure in post.tenures:
            if tenure.holder in people:
                yield _membership(data, post, tenure)


def _membership(data: Dataset, post: Post, tenure: Tenure) -> Item:
    said = dict(dates(tenure.dates[0])) if len(tenure.dates) == 1 else {}
    sure = tenure.span.sure if tenure.span else None
    return _filled(
        {
            "id": claim_id(data, tenure.refs[0]),
            "person_id": tenure.holder,
            "organization_id": tenure.body,
            "post_id": f"{post.body}.{post.role}",
            "role": tenure.role or post.role,
            "start_date": said.get("startDate"),
            "end_date": said.get("endDate"),
            "dates": [str(when) for when in tenure.dates],
            "surely": {"from": day(sure[0]), "until": day(sure[1])} if sure else None,
            "status": tenure.status,
            "sources": _sources(data, tenure),
        }
    )


def _sources(data: Dataset, tenure: Tenure) -> list[Item]:
    sources = (data.graph.source(name) for name in supporters(data, tenure.refs))
    return [
        {"url": source.address or data.page(source.id, "en"), "note": source.id}
        for source in sources
    ]
