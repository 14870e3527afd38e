"""The dossier in the words of FollowTheMoney: https://followthemoney.tech/.

In: a `Dataset`. Out: statements, one for each value and each source of it, and the entities that
they make together; of these, who holds or held office, as OpenSanctions takes it.
"""

from build_tools.data.money.files import entities_json, office_holders_json, statements_csv

__all__ = ["entities_json", "office_holders_json", "statements_csv"]
