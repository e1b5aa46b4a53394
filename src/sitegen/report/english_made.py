"""What the codes of what is made from content say in English: templates, themes, pages as they are built."""

SENTENCES: dict[str, tuple[str, str]] = {
    # PAG: pages as they are built
    "PAG701": (
        "The page has {number} main parts (<main>). It must have one.",
        "Change the template so that what is the page's content, and only that, stands in <main>.",
    ),
    "PAG702": (
        "The page has {number} first-level headings (<h1>). It must have one.",
        "Change the template so that the page's title is its only <h1>.",
    ),
    "PAG703": (
        "The heading “{text}” is of level {level}, but level {wanted} is next.",
        "Do not skip a level: write a heading of level {wanted}, or change the template.",
    ),
    "PAG704": (
        "The page does not begin with a link past its head to the content.",
        'Put <a class="skip" href="#_content"> first in <body> in the template, before head and navigation.',
    ),
    "PAG705": (
        "The page has no title (<title>).",
        "Give the page a <title> in the template, with the names of the page and the site.",
    ),
    "PAG706": (
        "Two pages are called “{title}”. The other one is {first}.",
        "Give them different titles, so that a reader sees in a tab or a list which page it is.",
    ),
    "PAG707": (
        "The page has several navigations (<nav>), and this one has no name of its own.",
        "Give it aria-label or aria-labelledby in the template: a name that no other has, without the word navigation.",
    ),
    "PAG708": (
        "A picture has no description: {element}",
        (
            'Write an alt text, empty (alt="") where it is decoration only. A drawing with role="img" needs '
            'aria-labelledby, one without role aria-hidden="true".'
        ),
    ),
    "PAG709": (
        "A control has no label: {element}",
        'Give it a <label for="…"> in the template.',
    ),
    "PAG710": (
        "{id} is {number} times an id on the page. An id stands once.",
        "Change the id or anchor of one of them.",
    ),
    "PAG711": (
        "{element} points to the id {id}, which is not on the page.",
        "Mend the name in the template, or put that id where it belongs.",
    ),
    "PAG712": (
        "{element} moves ahead of others for a reader who uses keys (tabindex above 0).",
        'Use tabindex="0" or none, and let the order of the page decide.',
    ),
    "PAG713": (
        "{element} can be folded out but does not begin with a <summary> that has words.",
        "Put <summary> first in <details>, with words that say what is folded out.",
    ),
    "PAG714": (
        "A table lacks a caption or head cells with scope: {element}",
        (
            'Give the table a <caption>, and its heads <th scope="col"> or <th scope="row">. In Markdown: write '
            'caption="…" on the line before.'
        ),
    ),
    "PAG715": (
        "{element} can be reached by key but does not say what it is.",
        'Give it role="region" and a name by aria-label or aria-labelledby, or take tabindex away.',
    ),
    "PAG716": (
        "A link, button or heading has no words: {element}",
        "Write words that say where it leads or what follows. A picture in a link needs an alt text.",
    ),
    "PAG717": (
        "Two links are called “{text}” but lead to different pages: {first} and {other} ({page}).",
        "Give them different words, so that someone who only hears or sees the links can tell them apart.",
    ),
    "PAG718": (
        "The link “{text}” does not say where it leads ({page}).",
        (
            "Make a link of what it leads to, for example [the action plan for 2017](plan.yaml) rather than [read "
            "more](plan.yaml)."
        ),
    ),
    "PAG719": (
        (
            'The page does not say its language or direction rightly: it must have lang="{wanted}" and the '
            "direction {direction} on <html>, and only there."
        ),
        "Mend <html lang dir> in the template, and take lang and dir from <body>.",
    ),
    "PAG720": (
        "“{text}” is in another language than the text around it, and is not marked with it ({page}).",
        (
            "Mark the words in Markdown: [{text}]{{lang={language}}}, with the language's code. A field that is not "
            'Markdown has no such marks: write in the language of the page. In a template: lang="…" around the words.'
        ),
    ),
    "PAG721": (
        "“{text}” runs the other way than the text around it and is not set apart ({page}).",
        'Mark the words in Markdown: [{text}]{{lang={language}}}. In a template: <bdi dir="ltr"> around them.',
    ),
    "PAG722": (
        "“{text}” has the digit {digit}. Digits are written 0–9 in every language ({page}).",
        "Write the digits as 0–9, so that a number can be dialled and compared.",
    ),
    "PAG723": (
        "The choice of language is not right: {element}",
        (
            "The languages stand in a list in <nav>, each by its own name, with lang and hreflang, the current one "
            'with aria-current="page".'
        ),
    ),
    "PAG724": (
        "What search engines are told of the page's other languages is not right: {element}",
        "Each version names itself, all others and x-default, by whole addresses that begin with https://.",
    ),
    "PAG725": (
        "The page does not say first that it is written in UTF-8.",
        'Put <meta charset="utf-8"> first in <head>.',
    ),
    "PAG726": (
        "A reader cannot enlarge the page: {element}",
        (
            'Write <meta name="viewport" content="width=device-width, initial-scale=1">, without maximum-scale '
            "and user-scalable."
        ),
    ),
    "PAG727": (
        "Code or style stands inside the page: {element}",
        "Move it to a file of its own. The site's security rules stop what stands in the page.",
    ),
    "PAG728": (
        "The page fetches something from another host: {element}",
        "Put the file in the theme or in files/. Then nobody else learns who reads.",
    ),
    "PAG729": (
        "The file {file} is not there, or has changed since it was built.",
        "Build the site again. Change no files in build/ by hand.",
    ),
    "PAG730": (
        "The link {target} leads to a page or a place that is not there ({page}).",
        "Build the site again. If it is still told: mend the link in the text or in the template.",
    ),
    "PAG731": (
        "No font of the site has the character {character} ({point}), so it may be an empty box: “{text}” ({page})",
        "Write another character, or add a font that has it to the theme.",
    ),
    "PAG732": (
        "Something plays, moves or leads on by itself: {element}",
        "Take it away. The reader decides when something is to happen.",
    ),
    "PAG733": (
        "A state is shown without words: {element}",
        "Tell the state in words too, not by shape or colour alone.",
    ),
    "PAG734": (
        "{element} works with a script only.",
        "Give the link a real address, or put the button in a form.",
    ),
    "PAG735": (
        "The help in the foot stands in another order than on other pages ({page}).",
        "Let help and contact stand in the same order on every page.",
    ),
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
