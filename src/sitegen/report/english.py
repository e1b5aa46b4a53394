"""What each code says in English: what is wrong, and what to write instead."""

SENTENCES: dict[str, tuple[str, str]] = {
    # SRC: files
    "SRC101": (
        "The file is not saved with the text encoding UTF-8, so å, ä, ö and other letters cannot be read.",
        (
            "Open it in its own encoding first, and save it then. In VS Code: click UTF-8 at the bottom right, Reopen "
            "with Encoding, {was}; see that å, ä and ö are right; click there again, Save with "
            "Encoding, UTF-8."
        ),
    ),
    "SRC102": (
        "The file contains conflict marks from git: two versions of the same text stand here.",
        "Choose which text is to stand and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "SRC103": (
        "The language “{name}” is not in the list of languages.",
        (
            "Those that there are: {known}. A new one: sitegen new language ID. A file name has a dot only before the "
            "language, as in summary.ar.md, and before the file ending."
        ),
    ),
    "SRC104": (
        "The translation belongs to no Swedish text, so it is not shown.",
        "The Swedish text should be called {source}: write it, or rename the translation, or remove it.",
    ),
    "SRC105": (
        "The file “{name}” is not used for anything.",
        (
            "YAML files are called site, strategy, plan, terms, facts, contacts, references or files; texts end in "
            ".md; pictures and documents belong in a folder files/. A text stands beside site.yaml, strategy.yaml "
            "or plan.yaml; an annex is named under annexes in strategy.yaml."
        ),
    ),
    "SRC106": (
        "The file or folder “{name}” has a name that cannot be a web address.",
        (
            "Use only a–z, 0–9 and hyphens, for example egen-forsorjning.md. In a folder files/, capital letters, dots "
            "and underscores are possible too."
        ),
    ),
    "SRC107": (
        "The folder “{site}” has no site.yaml, so there is no website to build.",
        "Create content/{site}/site.yaml with at least format, name, short, languages, light and dark.",
    ),
    "SRC108": (
        "The file cannot be read: it is locked, or is a link that leads out of the project.",
        (
            "Close programs that hold the file open and check that you may read it; if it is a link, put in the file "
            "itself."
        ),
    ),
    "SRC109": (
        "The file “{name}” is not there.",
        (
            "Put the file in a folder files/. In a text the path is from the folder of the text, for example ![Karta "
            "över Skara](../files/karta.svg), in YAML from the folder of the kommun, for example files/karta.svg."
        ),
    ),
    "SRC110": (
        "The file is larger than {kilobytes} kB, which is more than any text needs.",
        "Divide the text into several files; if it is a picture or a document it belongs in a folder files/.",
    ),
    "SRC111": (
        "The file “{name}” is not read: it must be called {right}.",
        "Rename it to {right}. In Windows: View, File name extensions, shows the whole name.",
    ),
    "SRC112": (
        "“{name}” looks like a copy of {original}, so that nobody knows which one holds.",
        (
            "Compare the two, take over what should stay to {original}, and remove the copy. OneDrive makes one "
            "where two write at once."
        ),
    ),
    "SRC113": (
        "Letters have gone wrong: “{found}” should probably be “{right}” ({number} places in the file).",
        "The file was opened in the wrong encoding and saved so. Take back the version before, or mend each place.",
    ),
    "SRC114": (
        "Here stands �: the letter that stood there is lost ({number} in the file).",
        "Write the letters again, or take back the version before.",
    ),
    "SRC115": (
        "The file {name} is not what its name says (content: {found}), so that it cannot be shown.",
        "Open it in a program for pictures and save it as PNG or JPG. To rename it is not enough.",
    ),
    "SRC116": (
        "The drawing {name} can run code or fetch something from others ({found}).",
        "Save it as “plain SVG” without scripts and links, or as PNG.",
    ),
    "SRC117": (
        "The picture {name} is {megabytes} MB. It should be {most} MB at most.",
        (
            "Make it smaller in a program for pictures: a width of 2000 pixels is enough for screens and print. "
            "Save it as JPG."
        ),
    ),
    # YML: YAML and the heads of texts
    "YML101": ("Here the file cannot be read as YAML ({problem}).", "{mend}"),
    "YML102": (
        "The field “{key}” stands twice; the first is at {first}.",
        "Remove one of them, or make the two into one.",
    ),
    "YML103": (
        "Here stands a * or & that YAML reads as a reference, and those are not used here.",
        "Write the value out in each place; if the text is to begin with * or &, put it in quotation marks.",
    ),
    "YML104": (
        "Here stands an invisible character ({character}) that must not be in YAML.",
        "Remove it: delete what stands in that place and type the words by hand.",
    ),
    "YML105": (
        "The file has more levels inside each other than any content needs.",
        "Look for square or curly brackets that are repeated, and remove those that are too many.",
    ),
    "YML106": (
        "The field “{name}” does not exist here.",
        "Correct the spelling, or remove the field. Those that can be written here: {fields}.",
    ),
    "YML107": (
        "The field “{key}” must be here, but is missing.",
        "Add the line {key}: with its value, at the same indent as the other fields.",
    ),
    "YML108": (
        "The value is of the wrong kind. It can look like this: {wanted}",
        "A text is written after the colon, a list with a hyphen on each line (- …), inner fields on indented lines.",
    ),
    "YML109": (
        "“{value}” cannot be read as a date.",
        "Write a day that there is, or the month or year: 2017-02-14, 2017-02 or 2017.",
    ),
    "YML110": (
        "“{value}” cannot be an id.",
        "Use only a–z, 0–9 and hyphens between the words, for example {like}.",
    ),
    "YML111": ("“{name}” is none of the words that are possible here.", "Write one of them: {possible}."),
    "YML112": (
        "The file says format: {value}, but this version of sitegen reads format {known}.",
        "Write format: {known}; if the file is made for a newer sitegen, update sitegen instead.",
    ),
    "YML113": ("“{value}” does not have the form that is needed here.", "Write it in this form: {wanted}"),
    "YML114": (
        "The text has no head, or the head is never closed.",
        "Begin the file with a line ---, write title: and the title of the text, and end the head with a line ---.",
    ),
    "YML115": (
        "Something should stand here, but it is empty.",
        "Write what is missing; if it is unknown, remove the field altogether.",
    ),
    "YML116": (
        "“{name}” is not in the Swedish file, or is not translated.",
        (
            "Correct the name, or remove it. A translation has only texts that the Swedish file has: a list where that "
            "has a list, the id as key where that has ids. What the Swedish has removed sitegen translations "
            "follow KOMMUN removes here too."
        ),
    ),
    "YML117": (
        "The comma divides the text: inside {{ }} “{name}” is a field by itself.",
        'Put the text in quotation marks: text: "Ten places, five at school."',
    ),
    "YML118": (
        "“{rest}” is read as a comment, so that the text ends before it.",
        (
            'If it belongs to the text, put the whole text in quotation marks: title: "Plan #1". If it is a '
            "comment, write a space after #."
        ),
    ),
    "YML119": (
        "The quotation marks ” ” belong to the text here: YAML reads straight ones only.",
        'Write straight ones: "{text}". If a reader should see ”, put straight ones outside: "”{text}”".',
    ),
    "YML120": (
        "The field “{key}” stands twice in one thing; the first is at {first}. A dash is probably missing here.",
        (
            "If a new thing of the list begins here, write - {key}: with its dash right below the one before. "
            "Else remove one of the two."
        ),
    ),
    "YML121": (
        "The file is empty.",
        "Write what should stand in it, take back the version before, or remove the file.",
    ),
    "YML122": (
        "“{rest}” is a comment, and no reader sees it.",
        (
            'If it belongs to the text, put the whole text in quotation marks: title: "Rum # och nyckel". If it '
            "is a comment, write it on a line of its own."
        ),
    ),
    # STR: strategies, plans, what refers to what
    "STR201": (
        "The id “{id}” is used already, at {first}.",
        "Give one of them another id; change the newest, so that links to the older one still work.",
    ),
    "STR202": (
        "“{role}” points to “{name}”, which is not there.",
        "Those that are there: {known}. A new one is written into {file}.",
    ),
    "STR203": (
        "“{name}” is not a role that can be used.",
        "Write area, contact, fact, goal, measure, reference or term in the curly brackets, for example {{term}}`sfi`.",
    ),
    "STR204": (
        "The measure names the goal “{name}”, which is in no strategy.",
        "Write an id from strategy.yaml, or remove it. Those that are there: {known}.",
    ),
    "STR205": (
        "The measure belongs to the section “{name}”, which is not in the plan.",
        "Write an id from sections in the same file, or add the section there. Those that are there: {known}.",
    ),
    "STR206": (
        "The period ends {end}, but does not begin until {start}.",
        "Check the years in the adopted document and write the earliest first: period: {{from: 2017, to: 2020}}.",
    ),
    "STR207": (
        "The chapter belongs to the focus area “{name}”, which is not in the strategy.",
        "Write an id from strategy.yaml in the same folder, or remove focus_area. Those that are there: {known}.",
    ),
    "STR208": (
        "The page gets the address “{address}”, which is taken already by {first}.",
        "Change the file name or id of one of them.",
    ),
    "STR209": (
        "The summary does not take up “{title}”, which is a goal or focus area of the strategy.",
        (
            'Write about it, with this line right before the paragraph: {{covers="{id}={digest}"}}. Where it is '
            "about several, they stand on one line, with spaces between."
        ),
    ),
    "STR210": (
        "The title of “{id}” has changed since the paragraph was written, or nobody has confirmed that the two agree.",
        "Read the paragraph against the strategy, change it where needed, then run sitegen confirm {path}.",
    ),
    "STR211": ("“{name}” is not among what can be named here.", "Those that are there: {known}."),
    "STR212": (
        "Swedish (sv) is not among the languages of the website.",
        "Put sv first in the list, for example languages: [sv, en, ar].",
    ),
    "STR213": (
        "The follow-up of {on} is older than the one above it.",
        "Write the follow-ups in order of time, the oldest first, and check the date.",
    ),
    "STR220": (
        "No contact to the kommun “{site}” is given, so the reader does not know where to turn.",
        "Run sitegen new contact {site}, or write an id from contacts.yaml in site.yaml: contact: contact-centre.",
    ),
    "STR221": (
        "The website “{site}” has no address.",
        "Write the address in site.yaml when it is decided, url: https://… with the whole name.",
    ),
    "STR222": (
        "The accessibility statement of “{site}” does not say how accessible the website is.",
        (
            "Let somebody assess the website, then write status: full, partly or not under accessibility in site.yaml "
            "(fully, partly or not compliant with the law). Never guess."
        ),
    ),
    "STR223": (
        "The accessibility statement of “{site}” has no form for those who want to report a fault.",
        (
            "Write the address of the form under accessibility in site.yaml, for example form: "
            "https://www.example.se/rapportera. A telephone number or an e-mail address is not enough."
        ),
    ),
    "STR224": (
        "The accessibility statement of “{site}” lacks this: {keys}.",
        (
            "Write under accessibility in site.yaml when the website was assessed, when the statement was updated and "
            "how the assessment was made: assessed: 2026-10-01, updated: 2026-11-01, method: self."
        ),
    ),
    "STR225": (
        "The accessibility statement was last updated {updated}, more than a year ago.",
        "Go through the website and the statement, mend what has changed, and write today's date at updated.",
    ),
    "STR226": (
        (
            "It says status: {given}, but the page shows {shown}. Faults that are listed: {listed}. Faults that "
            "sitegen found: {found} (first: {first})."
        ),
        (
            "Write status: {shown}, or mend the faults and remove them. A document that somebody has checked gets "
            "accessible: and the date in files.yaml."
        ),
    ),
    "STR227": (
        "The website was assessed {assessed}, but the statement was updated before that, {updated}.",
        "Correct the dates: the statement is updated on the day that the website is assessed, or later.",
    ),
    "STR228": (
        "The accessibility statement of “{site}” does not say which authority supervises.",
        (
            "Put the authority in facts.yaml with the id digg, kind: web, its name as label and the address for "
            "complaints as value; where it has another id, write that in site.yaml, for example supervisor: pts."
        ),
    ),
    "STR229": (
        "It says status: {status}, but the statement lists nothing that is not accessible.",
        (
            "Write the faults under accessibility in site.yaml, for example faults: [{{text: The map cannot be read "
            "aloud, reason: It is a picture}}]."
        ),
    ),
    "STR230": (
        "Translations into {language} that must be reviewed are not: {number} files, beginning with {file}.",
        (
            "Let a person read them against the Swedish and run sitegen review FILE --by ROLE, or take the demand away "
            "under translations."
        ),
    ),
    "STR231": (
        "The topic of the welcome guide lacks {names}.",
        (
            "Write when the reader needs it, when: first-week, first-month, first-half-year or first-two-years, and "
            "what it is about, need: papers, home, work, money, language, family, health or society."
        ),
    ),
    "STR232": (
        "The fact “{name}” was good until {expires}.",
        (
            "Read the source again, mend value where needed, and write a new day for read and expires. Until then it "
            "must not be published."
        ),
    ),
    "STR233": (
        "There is no common topic called “{name}” to add to.",
        "Give the file the name of the common topic, or take extends away and write when and need.",
    ),
    "STR234": (
        "“{key}” stands in the common topic and does nothing in the kommun's addition to it.",
        "Take the line away. Should the kommun have a topic of its own instead, take extends away.",
    ),
    "STR235": (
        "The kommun's topic “{name}” is tied to no goal and no measure.",
        (
            "Write goals: or measures: with ids from the strategy or the plan, so that readers see what was decided. "
            "Where nothing was decided, leave the warning."
        ),
    ),
    "STR236": (
        "The common topic “{name}” says that it adds to itself.",
        "Take extends away. Only a kommun's topic can add to the common one.",
    ),
    "STR237": (
        "The target {target} is of the kind {kind} and lacks {key}.",
        "Write {key}: below {target}. Without it nothing can be published there.",
    ),
    "STR238": (
        "“{key}” means nothing for a target of the kind {kind}.",
        "Take the line away. For {kind} there are {possible}, and always server and url.",
    ),
    "STR239": (
        "“{address}” leads to {first} already.",
        "Leave the address in one place. Write the one that the page had before, without its language: guide/halsa.",
    ),
    "STR240": (
        "The website “{site}” has no accessibility statement.",
        (
            "Let somebody assess the website. Then write accessibility: in site.yaml, and below it status: full, "
            "partly or not, assessed: and updated: (days), method: self and form: (form for faults). Never guess."
        ),
    ),
    "STR241": (
        "The plan says strategy: {name}, but there is no such strategy.",
        (
            "Write the folder of the strategy, or remove the line. Those that there are: {others}. A new one: sitegen "
            "new strategy {site}"
        ),
    ),
    "STR242": (
        "A text waits to be written here.",
        "Write your own text, or remove the line or the file. Until then it should not be published.",
    ),
    "STR243": (
        "This says that something was done on {on}, but that day has not come.",
        "Write the day on which it was done. If it has not been done, do not write it yet.",
    ),
    "STR244": (
        "“{value}” cannot be a phone number in Sweden: it has too few or too many digits.",
        (
            "Compare it with its source. If it is right all the same, let somebody call it and write the day: "
            "verified: 2026-02-14"
        ),
    ),
    "STR245": (
        (
            "This says that it was checked on {verified}, but it was read on {read}: nobody has checked what "
            "stands there now."
        ),
        "Check it, and write the new day in verified. Until then it is shown as not checked.",
    ),
    "STR246": (
        "The contact “{name}” looks like a person: the address {email} is her or his own.",
        ("Write a role or a unit, such as Kundcenter, with its address: a person leaves, changes work and falls ill."),
    ),
    # MD: Markdown
    "MD301": (
        "Here is HTML ({tag}), which must not be used in the texts.",
        (
            "Write Markdown: **bold**, *italic*, [link text](address); for a new line, begin a new paragraph. If the "
            "sign < is to be seen in the text, write \\<."
        ),
    ),
    "MD302": (
        "The heading is on level {level}, but the one before is on level {before}, so a level is skipped.",
        "Remove one or more #: below a heading with ## comes one with ###.",
    ),
    "MD303": (
        "The heading is on the first level (#), which only the title of the text may have.",
        "Write the heading with ##; if it is the title of the text it belongs in the head: title: …",
    ),
    "MD304": (
        "The link “{address}” leads to something that is not there.",
        (
            "Write the path to a file from the folder of this text, with its ending, for example "
            "[handlingsplanen](../plan-2017/plan.yaml)."
        ),
    ),
    "MD305": (
        "The link “{address}” leads to a place on the page that is not there.",
        (
            "What stands after # is a heading in small letters without å, ä and ö; the safest is an id of your own: "
            "write {{#skola}} on the line before the heading and link to #skola."
        ),
    ),
    "MD306": (
        "The picture “{name}” has no description for those who do not see it, or a file name only.",
        (
            "Write between the square brackets what it shows: ![Karta över Skara med skolorna utmärkta]({name}). It "
            "can also stand in files.yaml, in the field alt."
        ),
    ),
    "MD307": (
        "Here is a mark for the footnote “{name}”, but no text for it.",
        "Write the note on a line of its own at the end of the file, for example [^{name}]: Skollagen (2010:800).",
    ),
    "MD308": (
        "Nothing in the text refers to the footnote “{name}”, so it is not shown.",
        "Put the mark [^{name}] where the note belongs, or remove the note.",
    ),
    "MD309": (
        "The id “{anchor}” is used already in the text, at {first}.",
        "Give one of them another id, for example {{#{anchor}-2}}.",
    ),
    "MD310": (
        "The address “{address}” cannot be used here.",
        (
            "A link can begin with https:, http:, mailto: or tel:, or be the path to a file; a picture must be in a "
            "folder files/ of the project."
        ),
    ),
    "MD311": (
        "“{name}” means nothing here and would be shown to the reader.",
        (
            'The line before a paragraph can have {{#id}}, {{covers="…"}}, {{caption="…"}} or {{excused="…"}}; just '
            "after words in square brackets only a language: [school]{{lang=en}}. A role is written {{term}}`sfi`, a "
            "heading has a space after #, a box begins with :::."
        ),
    ),
    "MD312": (
        "The box “{name}” is unknown or is never closed.",
        "Write a line ::: note, then the text, and close it with a line that has only :::.",
    ),
    "MD313": (
        "The table has no caption that says what it shows.",
        'Write it on the line before the table: {{caption="Antal platser per år"}}.',
    ),
    "MD314": (
        "The link leads to the page that it stands on.",
        "Write the right address, or take the link away. A link to a heading of the page begins with #.",
    ),
    "MD315": (
        "Readers see the signs as they are typed: {text}",
        (
            "Link and picture: [words](address) with no space between, and none in the address. "
            "Bold: **words**. A table has |---|---| below its heads."
        ),
    ),
    "MD316": (
        "The marks of the list are another sign ({sign}), so that a reader sees one long line.",
        "Write - and a space at the beginning of each line, with an empty line before the first.",
    ),
    "MD317": (
        "The line begins with “{number}.” and becomes an item of a numbered list.",
        "If it is a date, write {number} {word} without a full stop after the number.",
    ),
    "MD318": (
        "The phone number {number} stands in the text itself, without a source and without a date.",
        (
            "Write the number in facts.yaml (kind: phone), and {{fact}}`id` here. Then it can be called, and is "
            "changed in one place."
        ),
    ),
    # L10N: translations
    "L10N401": (
        "The Swedish text ({source}) has changed since this was translated.",
        "Compare with the Swedish text, change the translation, then run sitegen confirm {path}.",
    ),
    "L10N402": (
        "The translation is not built like the Swedish text: here is “{here}”, there is “{there}” ({source}).",
        (
            "Make the same paragraphs, headings and list items in the same order. The words mean: bullet and ordered a "
            "list item, h2 a heading with ##, note a box, figure a picture, end the end of the text."
        ),
    ),
    "L10N403": (
        "Titles that have no translation into {language}: {number}, beginning with {pointers}.",
        (
            "Translate them in {file}, and take away the # before the lines. If there is no such file: sitegen "
            "translations new {language} {source}. Titles of goals, measures and focus areas should be there in every "
            "language."
        ),
    ),
    "L10N404": (
        "The numbers differ from the Swedish text ({source}). Missing here: [{lost}]. Only here: [{added}].",
        (
            "Write the same numbers and dates as in Swedish. If the difference is right, write the reason: "
            'on the line before the paragraph {{excused="number written as a word"}}, for a field in the head '
            "excused: {{name of the field: the reason}}."
        ),
    ),
    "L10N405": (
        "Nobody has confirmed which Swedish text the translation was made from, so it counts as outdated.",
        "Read the translation against the Swedish text and run sitegen confirm {path}, which fills in made_from.",
    ),
    "L10N406": (
        "In made_from stands “{item}”, which is not a checksum.",
        'Write made_from: "" and run sitegen confirm {path}, which fills it in when you have read the translation.',
    ),
    "L10N407": (
        "Untranslated Swedish text is left, beginning with “{text}” (number of places: {number}).",
        (
            "Translate them. A text in Markdown is not shown in the language until all is translated; a field in YAML "
            "is shown as Swedish meanwhile. If it should be the same, write the reason in excused."
        ),
    ),
    "L10N408": (
        "Facts and terms differ from the Swedish text ({source}). Missing here: [{lost}]. Only here: [{added}].",
        (
            "Write the same roles as in Swedish, so that the phone number or term is shown. If the difference is "
            'right, write the reason: on the line before the paragraph {{excused="the term is not needed here"}}, for '
            "a field in the head of the file excused: {{title: the reason}}."
        ),
    ),
    "L10N409": (
        "A name that is not translated is missing here: {lost} ({source}).",
        (
            "Write the name in Swedish, if you like with an explanation in brackets: the reader meets it on letters "
            "and signs. If it should not stand here, write the reason in excused."
        ),
    ),
    "L10N411": (
        "The website's own words have no translation into {language}: {number}, beginning with {messages}.",
        (
            "Write the translations on the lines msgstr in translations/{language}.po; if there is no such file, "
            "create it from translations/sitegen.pot."
        ),
    ),
    "L10N412": (
        "The translation of “{message}” into {language} is marked as uncertain (fuzzy).",
        "Read the translation, correct it where needed and remove the word fuzzy on the line above.",
    ),
    "L10N413": (
        "The translation of “{message}” has a wrong placeholder: {names}.",
        "The placeholders must be those of the Swedish text ({wanted}); they may be moved, not translated or removed.",
    ),
    "L10N414": (
        "The plural forms of “{message}” are {forms}, but should be {wanted}.",
        (
            "Fill in every form that the language has, one for each msgstr[…]; where it is Plural-Forms, write that "
            "line of the file's head as it should be."
        ),
    ),
    "L10N415": (
        "The file cannot be read as a PO file ({problem}).",
        "Open it in a translation program and save it again, or take back the last whole version from git.",
    ),
    "L10N421": (
        "Blocks that the Swedish text has got and that are lacking here: {number}, from “{text}” on ({source}).",
        "Translate them and write them at the same place in the order, near here. Then run sitegen confirm {path}.",
    ),
    "L10N422": (
        "Blocks that the Swedish text no longer has: {number}, from this one on.",
        "Remove them here too: sitegen translations follow {path}",
    ),
    "L10N423": (
        "Blocks that the Swedish text has moved: {number}, from this one on. In Swedish it now stands at {source}.",
        "Move them likewise: sitegen translations follow {path}",
    ),
    "L10N424": (
        "The translation is not the one that somebody reviewed, so it is shown as not reviewed.",
        (
            "It was changed, or state: reviewed was written by hand. Let somebody read it against the Swedish, and run "
            "sitegen review {path} --by ROLE."
        ),
    ),
    "L10N425": (
        "Here stand words in letters that the language is not written in: {words}.",
        ("If they came there by mistake, remove them. If a reader should see the Swedish word, put it in parentheses."),
    ),
    "L10N426": (
        "The translation has {number} letters and the Swedish {letters}: a part of it is probably gone.",
        (
            'Compare it with the Swedish ({source}). If it is whole all the same, write why: {{excused="…"}} on '
            "the line before, or excused in the head."
        ),
    ),
    # PRT: what is printed
    "PRT901": (
        "{booklet} cannot be set in type: {problem}",
        "The template is wrong here. Mend it, or remove it if it is the kommun's own: then the theme's is used.",
    ),
    "PRT902": (
        "The character {character} ({point}) is in no font for print: “{text}”, in {page}.",
        "Write it otherwise, or put a font that has it into the theme's fonts/print/.",
    ),
    "PRT903": (
        "The picture {file} cannot be printed, in {page}.",
        "Save the picture anew, as one of these, and link to it: {kinds}.",
    ),
    "PRT904": (
        "“{text}” does not fit the line or the cover, in {page}.",
        "Write less, or divide the word with a hyphen where it can be divided.",
    ),
    # TXT: how texts read
    "TXT801": (
        "The text is hard to read: its LIX is {lix} and should be {limit} at most. Hardest, with line: {hardest}.",
        (
            "Split those sentences, and choose shorter words for long ones. Write who does what: “kommunen hjälper "
            "företag”, not “stöd till företag ges”."
        ),
    ),
    "LNK911": (
        "There is no such page any more: {address} answers {said}.",
        "Find where it is said now and write that address, or take the link away.",
    ),
    "LNK912": (
        "The page has moved: {address} leads to {said}",
        "See that the new page says the same, and write its address.",
    ),
    "LNK913": (
        "The page cannot be reached: {address} ({said}).",
        "Open it in a browser. Where it cannot be opened there the next day either, find another source.",
    ),
    "TXT802": (
        "The sentence is long: {words} words, and it should have {limit} at most. It begins: ”{sentence}”",
        (
            "Split it, with one thought in each sentence, or make a list of what it lists. Where it is a heading or "
            "title, make it shorter."
        ),
    ),
}
