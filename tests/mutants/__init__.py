"""How many planted faults the tests find: `make mutants`; docs/decisions/mutants.md tells why so."""
