"""Roles: what a text can name by id, ``{role}`id```, and the list in which the thing stands."""

ROLES = {
    "area": "focus_areas",
    "contact": "contacts",
    "fact": "facts",
    "goal": "goals",
    "measure": "measures",
    "reference": "references",
    "term": "terms",
}
"""Role → the list that it names something in."""
