"""When a form shows a field: the schema's rules as conditions, `name=value value`.

A field is shown while all its conditions, joined by `;`, hold; `!=` is the reverse. The form's
script reads them.
"""

from __future__ import annotations

from build_tools.reading.schema import Schema

_TEXT = {"$ref": "#/$defs/Text"}


def conditions(node: Schema, path: str) -> dict[str, str]:
    """The condition of each field of `node` that depends on another; `path` precedes names."""
    found: dict[str, str] = {}
    forms = node.get("dependentSchemas", {})
    for form in forms:
        found[form] = f"{path}form={form}"
    for name in {name for lacking in forms.values() for name in lacking["properties"]}:
        fitting = [form for form, lacking in forms.items() if name not in lacking["properties"]]
        found[name] = f"{path}form={' '.join(fitting)}"
    for rule in (node, *node.get("allOf", ())):
        asked, values = _asked(rule)
        for name in _lacking(rule.get("else", {})):
            found[name] = f"{path}{asked}={values}"
        for name in _lacking(rule.get("then", {})):
            found[name] = f"{path}{asked}!= {values}"  # nor empty
        if asked == "property":
            found |= dict.fromkeys(rule["then"].get("required", ()), f"{path}{asked}={values}")
    return found


def text_condition(node: Schema, path: str) -> tuple[str, str]:
    """When a claim's value is a text in both languages, and when it is not."""
    rules = [rule for rule in node["allOf"] if rule["then"].get("properties") == {"value": _TEXT}]
    values = " ".join(_asked(rule)[1] for rule in rules)
    return f"{path}property={values}", f"{path}property!={values}"


def _asked(rule: Schema) -> tuple[str, str]:
    """The field on which a rule depends, and the values of it for which it holds."""
    for name, allowed in rule.get("if", {}).get("properties", {}).items():
        return name, " ".join(allowed.get("enum", ()))
    return "", ""


def _lacking(branch: Schema) -> list[str]:
    return [name for name, part in branch.get("properties", {}).items() if part is False]
