"""The one style sheet: of Material's rules those that a page can need, ours whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.site.stylesheet import StylesheetError, site_stylesheet

# What is of Material, and what is left of it.
KEPT = {
    "a part that every page has": (".md-typeset a{color:red}", ".md-typeset a{color:red}"),
    "a part that no page has": (".md-tabs__link{color:red}", ""),
    "one selector of several": (
        ".md-tabs__link,.md-grid,.md-tabs a{top:0}",
        ".md-grid{top:0}",
    ),
    "an element that Markdown writes": (".md-typeset h6{top:0}", ".md-typeset h6{top:0}"),
    "an element that nothing writes": (".md-typeset video{top:0}", ""),
    "a class that a script sets": (".no-js .md-grid{top:0}", ".no-js .md-grid{top:0}"),
    "a class of an extension that we have": (
        ".md-typeset .headerlink{top:0}",
        ".md-typeset .headerlink{top:0}",
    ),
    "a class of one that we have not": (
        ".md-typeset .highlight{top:0}.md-typeset .note{top:0}",
        "",
    ),
    "an id that nothing has": ("#__tabbed_1{top:0}", ""),
    "an attribute that nothing has": ("[data-md-toggle=search]:checked{top:0}", ""),
    "an attribute that pages have": (
        "[dir=rtl] p:hover::before{top:0}",
        "[dir=rtl] p:hover::before{top:0}",
    ),
    "a choice of which one can be": (
        "p:is(.md-tabs__link,a){top:0}",
        "p:is(.md-tabs__link,a){top:0}",
    ),
    "a choice of which none can be": ("p:is(.md-tabs__link,video){top:0}", ""),
    "what must not be there": ("p:not(.md-tabs__link){top:0}", "p:not(.md-tabs__link){top:0}"),
    "a group": ("@media print{.md-tabs__link{top:0}p{top:1px}}", "@media print{p{top:1px}}"),
    "a group of none": ("@media print{.md-tabs__link{top:0}}", ""),
    "an idle property": (":root{--md-idle:red;top:0}", ":root{top:0}"),
    "nothing but idle properties": (":root{--md-idle:var(--md-other);--md-other:red}", ""),
    "a property asked for through another": (
        ":root{--md-far:red;--md-near:var(--md-far)}p{color:var(--md-near)}",
        ":root{--md-far:red;--md-near:var(--md-far)}p{color:var(--md-near)}",
    ),
    "an animation": (
        "@keyframes turn{to{top:0}}@keyframes idle{to{top:0}}p{animation:turn 1s}",
        "@keyframes turn{to{top:0}}p{animation:turn 1s}",
    ),
    "spaces and comments": (
        "/* ! */ p > a ,\n p  /* ! */ + a { margin : calc( 1px + 2px )  0 ; }",
        "p>a,p+a{margin:calc(1px + 2px) 0}",
    ),
    "sheets and their margins": (
        "@page { margin: 1cm; @top-left { content: var( --a ) ; } }",
        "@page{margin:1cm;@top-left{content:var(--a)}}",
    ),
    "strings": ('p::before{content:"a  >  b"}', 'p::before{content:"a  >  b"}'),
}


@pytest.mark.parametrize(("material", "left"), KEPT.values(), ids=KEPT)
def test_material_is_kept_as_far_as_a_page_can_need_it(material: str, left: str) -> None:
    assert site_stylesheet(material, ()) == f'@charset "UTF-8";{left}\n'


def test_ours_stands_whole_after_it(tmp_path: Path) -> None:
    own = tmp_path / "own.css"
    own.write_text(".not-yet-used { color: var(--md-near); --far: 1px }\n", "utf-8")

    sheet = site_stylesheet(":root{--md-near:red}", [own])

    assert sheet.endswith(":root{--md-near:red}.not-yet-used{color:var(--md-near);--far:1px}\n")


def test_what_is_no_css_is_told_with_its_line(tmp_path: Path) -> None:
    own = tmp_path / "own.css"
    own.write_text("p { top: 0 }\na { color red }\nb\n", "utf-8")

    with pytest.raises(StylesheetError) as broken:
        site_stylesheet("", [own])

    told = str(broken.value).splitlines()
    assert [line.removeprefix(f"{own}:").partition(":")[0] for line in told] == ["2", "3"]
