"""The forms in which an entry or a claim is written, and the page that leads to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from build_tools.reading.model import SECTION_TERMS
from build_tools.reading.schema import FORMS, Form, Known, form_schema
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.fields import Field, read_fields
from build_tools.site.views.picture import page_href
from build_tools.words.language import Lang

_TITLES: dict[Form, str] = {
    name: terms.add for name, terms in SECTION_TERMS.items() if terms.add
} | {"claim": "Add a claim"}


@dataclass(frozen=True)
class FormView:
    """A form's page."""

    lang: str
    title: Markup
    intro: Markup
    advice: Markup
    form: Form
    by_hand: Markup
    data: str
    known: str
    github: str
    field: Field


@dataclass(frozen=True)
class FormsView:
    """The page that leads to the forms."""

    lang: str
    title: Markup
    intro: Markup
    forms: tuple[Markup, ...]
    more: Markup


def view_forms(context: PageContext) -> FormsView:
    """The choice of what to add."""
    return FormsView(
        lang=context.lang,
        title=context.say("Add to the dossier"),
        intro=context.say(
            "A form for each kind of entry, and one for a claim about an entry that is here already. "
            "You need a published source: if it is not here yet, write it first and keep it, and it "
            "goes with what you add next."
        ),
        forms=tuple(
            context.page_link(context.say(_TITLES[form]), addresses.form_page(form, context.lang))
            for form in FORMS
        ),
        more=context.say(
            "{page} says what a good claim looks like, and how to stay safe.",
            page=_how_to_contribute(context),
        ),
    )


def _how_to_contribute(context: PageContext) -> Markup:
    return context.page_link(
        context.say("How to contribute"), addresses.contribute_page(context.lang)
    )


def view_form(context: PageContext, form: Form) -> FormView:
    """The form that writes a new entry of a section, or a new claim."""
    graph = context.graph
    known = Known(graph.corpus.vocabulary, graph.names(), [context.lang])
    here = partial(addresses.relative, context.page)
    return FormView(
        lang=context.lang,
        title=context.say(_TITLES[form]),
        intro=context.say(
            "Write it here, in Arabic and in English. What you type appears below as the file that "
            "it will be, and nothing leaves this page until you hand it over."
        ),
        advice=context.say(
            "Every claim needs a published source, and says no more than it does. What you propose is "
            "public: if you are in {country}, use an account that carries no trace of you. {page}",
            country=context.text(context.country),
            page=_how_to_contribute(context),
        ),
        form=form,
        by_hand=_by_hand(context),
        data=here(f"{addresses.FORMS_FOLDER}/{context.lang}-{form}.js"),
        known=" ".join(
            here(f"{addresses.FORMS_FOLDER}/{name}.js") for name in _known(form, context.lang)
        ),
        github=context.repository.url if form == "claim" else context.repository.new_file(form),
        field=read_fields(context, form_schema(form, known)),
    )


def _known(form: Form, lang: Lang) -> tuple[str, ...]:
    """The scripts of what the dossier holds that a form asks."""
    more = {"sources": ("pages",), "disputes": ("conflicts",)}.get(form, ())
    return (f"{lang}-words", "rules", "ids", *more)


def _by_hand(context: PageContext) -> Markup:
    """What to do where no script runs."""
    target = page_href(context, addresses.contribute_page(context.lang))
    page = Markup('<a href="{}">{}</a>').format(target, context.say("How to contribute"))
    return context.say(
        "This form needs JavaScript. Without it, {page} says how to write the file by hand, and each "
        "entry links to a form in which you report an error or suggest a source.",
        page=page,
    )
