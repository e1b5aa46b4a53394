"""What the codes of what is made from content say in English: templates, themes, pages as they are built."""

SENTENCES: dict[str, tuple[str, str]] = {
    # TPL: templates
    "TPL501": (
        "The template cannot be read ({problem}).",
        "Look at the line: is every {{% if %}} and {{% for %}} ended, are all brackets and quotation marks closed?",
    ),
    "TPL502": (
        "The template uses a name that the page does not have ({problem}).",
        "Correct the spelling, or ask first whether the value is there: {{% if body.note %}} … {{% endif %}}.",
    ),
    "TPL503": (
        "The theme lacks the file “{name}”.",
        (
            "Correct the name where it stands, or put the file in the theme: templates in templates/, style sheets as "
            "in styles."
        ),
    ),
    "TPL504": (
        "The template “{name}” includes itself, directly or through another template.",
        "Remove the include, import or extends that leads back to the template.",
    ),
    "TPL505": (
        "The template could not make the page ({problem}).",
        "Look at the line of the template: it does with a value what cannot be done. Correct it, or undo the change.",
    ),
    "TPL506": (
        "The template takes in another template whose name is not written out.",
        (
            'Write the name in quotation marks, for example {{% include "notices.html" %}}; choose between templates '
            "with if."
        ),
    ),
    # THM: themes
    "THM601": (
        "The colour {colour} ({scheme}.{role}) is too hard to see against {other}: the contrast is only {ratio}:1.",
        (
            "Choose another colour for {scheme}.{role} in site.yaml, so that the contrast is at least 4.5:1. Light "
            "colours suit a dark ground and dark ones a light ground."
        ),
    ),
    "THM602": (
        "The theme “{name}” is not there.",
        (
            "Write the name of a folder in themes/, for example theme: standard in site.yaml or parent: standard in "
            "theme.yaml."
        ),
    ),
    "THM603": (
        "The theme “{name}” builds on itself, directly or through another theme.",
        "Remove or change the line parent in theme.yaml, for example parent: standard.",
    ),
    "THM604": (
        "The theme “{name}” has no style sheets, and no theme that it builds on has any.",
        "Write styles: [css/style.css] in theme.yaml, or parent: standard to build on sitegen's own theme.",
    ),
}
"""Code → what is wrong, and what to do. ``{name}`` is filled with the diagnostic's value of that name."""
