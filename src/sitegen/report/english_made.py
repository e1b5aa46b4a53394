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
            "Choose another colour for {scheme}.{role} in site.yaml, so that the contrast is at least {least}:1. Light "
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
    "THM605": (
        "“{selector}” takes away the ring round what has focus, or makes it too thin ({written}).",
        (
            "Remove the line, or make the ring at least 2 px wide: it shows where one is to whoever uses a keyboard. "
            "If only clicks are to give no ring, write :focus:not(:focus-visible) in the rule."
        ),
    ),
    "THM606": (
        "The theme has no ring round what has focus.",
        (
            "Write :focus-visible {{ outline: 3px solid var(--focus); }} in a style sheet, outside @media. The ring "
            "must be at least 2 px wide."
        ),
    ),
    "THM607": (
        "“{selector}” moves even for whoever has asked for stillness ({written}).",
        "Move the line into @media (prefers-reduced-motion: no-preference) {{ … }}.",
    ),
    "THM608": (
        "The style sheet sets the direction of text ({written}).",
        "Remove the line. The direction stands in the page itself, as dir, so that it holds without a style sheet too.",
    ),
    "THM609": (
        "“{selector}” chooses a language by an attribute.",
        "Write :lang(…), for example :lang(ar) instead of [lang=ar]: it also holds for everything inside.",
    ),
    "THM610": (
        "“{selector}” changes the space between letters ({written}) in Arabic script too, where letters join.",
        (
            "See to it that {languages} {{ letter-spacing: 0 !important; }} stands in a style sheet, outside @media. "
            "If it does: remove !important from this line, or limit the rule to other languages with :lang(…)."
        ),
    ),
    "THM611": (
        "“{selector}” says left or right ({written}), but the pages are read in both directions.",
        (
            "Write start and end: margin-inline-start, inset-inline-end, text-align: start. If the rule is for one "
            "direction only, begin it with [dir=rtl] or [dir=ltr]."
        ),
    ),
    "THM612": (
        "The theme has no rules for whoever has replaced all colours (high contrast).",
        "Write @media (forced-colors: active) {{ … }} with an edge round what otherwise only has a ground.",
    ),
    "THM613": (
        "The theme has no rules for print.",
        "Write @media print {{ … }} that hides the navigation and prints the addresses of links.",
    ),
    "THM614": (
        "The style sheet fetches something that is not the theme's own ({address}).",
        (
            'Put the file in the theme\'s fonts/ and write url("../fonts/name.woff2"). Style sheets are listed in '
            "theme.yaml, not with @import."
        ),
    ),
    "THM615": (
        "The colour {role} ({colour}, {scheme}) is too hard to see against {ground} ({other}): only {ratio}:1.",
        "Change one of the colours in the style sheet, so that the contrast is at least {least}:1.",
    ),
    "THM616": (
        "The font “{name}” is not in the theme's fonts/, or cannot be read.",
        "Correct the name, or put the file there anew.",
    ),
    "THM617": (
        "“{selector}” is fixed (position: fixed), and is therefore printed on every sheet of paper.",
        "Move the line into @media screen {{ … }}.",
    ),
    "THM618": (
        "The font “{name}” lacks {number} letters that its unicode-range promises: {letters}",
        "List only letters that the font has, or take a font that has them.",
    ),
    "THM619": (
        "None of the theme's fonts has these letters, which the script {script} needs: {letters} ({number}).",
        (
            "Put a font with the letters in the theme's fonts/, and name it in a style sheet with @font-face. If it is "
            "there: see that its unicode-range is wide enough."
        ),
    ),
    "THM620": (
        "The style sheet cannot be read ({problem}).",
        "Look at the line and those before: are all braces and quotation marks closed, does each property end with ;?",
    ),
    "THM621": (
        "The colour {role} cannot be worked out ({value}), so nobody knows whether it can be read.",
        "Write it as # and six characters, for example #16201f.",
    ),
}
"""Code → what is wrong, and what to do. ``{name}`` is filled with the diagnostic's value of that name."""
