"""Why something is not published, and what to do, in English."""

from __future__ import annotations

from collections.abc import Mapping

REFUSED: Mapping[str, tuple[str, str]] = {
    "not built": ("{site} is not built, or its build was cut.", "sitegen build {site}"),
    "errors": (
        ("The content of {site} had errors when it was last built. What stands in build/ is the last whole build."),
        "Mend them (sitegen check {site} shows them) and build again: sitegen build {site}",
    ),
    "partial": ("Only a part of {site} is built: its pages or its booklets.", "sitegen build {site}"),
    "outdated": ("Content, theme or sitegen have changed since {site} was built.", "sitegen build {site}"),
    "other day": (
        "{site} is built for another day: something that stood there held until {last} only.",
        "sitegen build {site}",
    ),
    "by hand": (
        "{path} is not as it was built.",
        "sitegen build {site} makes it again. Change the text in content/, not in build/.",
    ),
    "blockers": (
        "{site} has {number} blockers of publishing.",
        "Mend them, or try on staging: --to staging, where it stands under publish: in site.yaml",
    ),
    "no target": (
        "site.yaml of {site} does not say where {target} is.",
        "Write in content/{site}/site.yaml, for example publish: {{{target}: {{kind: folder, path: /srv/www/web}}}}",
    ),
    "other site": (
        "The place belongs to {there} ({there_target}), not to {site} ({target}).",
        "Mend the target in site.yaml. Nothing was changed.",
    ),
    "not ours": (
        "Something stands there that sitegen did not put there: {path}.",
        (
            "Where it is the right place, write --adopt. Files of the same names are put aside in "
            ".sitegen/found, others are left."
        ),
    ),
    "too many removed": (
        "{number} of {there} files would be removed, the first is {first}. The limit is {limit}.",
        "Where that is meant, write --max-removed {number}.",
    ),
    "unconfirmed": (
        "Nothing was published: nobody can answer yes here.",
        "Write --yes where nobody sits at the machine.",
    ),
    "changed": ("{path} changed while it was sent.", "Do not build while you publish, and publish again."),
    "locked": (
        "{owner} has been publishing here since {since} ({minutes} min).",
        "Wait until it is done. Where you know that it was cut, write --break-lock.",
    ),
    "lock lost": (
        "{owner} took over while you published. What you sent is not shown.",
        "Talk to each other, and publish again.",
    ),
    "unknown host key": (
        "The server {host} is not known to this machine. It showed the key {print}.",
        (
            "Compare with whoever keeps the server. Where it is right, write below the target in "
            "site.yaml and build again:  host_key: {key}"
        ),
    ),
    "wrong host key": (
        "The server {host} shows another key than the one that is known: {print} instead of {known}.",
        "Do not publish. Ask whoever keeps the server whether its key was changed.",
    ),
    "bad host key": ("host_key is no key: {key}", "Write it as the server shows it, for example ssh-ed25519 AAAA…"),
    "no entry": (
        "{host} does not let {user} in: no key and no password was taken.",
        (
            "Put the key into the ssh agent or ~/.ssh, name it with SITEGEN_SSH_KEY, or give the "
            "password in SITEGEN_PASSWORD."
        ),
    ),
    "no host": (
        "{host}, port {port}, does not answer: {said}",
        "See that the name is right and that you reach the network.",
    ),
    "no folder": (
        "The folder {path} is not there.",
        "Mend path: in site.yaml, or ask whoever keeps the server to make the folder.",
    ),
    "folder in the way": (
        "{path} is a real folder, so that releases cannot be shown there by a link.",
        "Take layout: releases away, or ask whoever keeps the server to move the folder aside.",
    ),
    "no links": ("The place {path} has no links.", "Take layout: releases away in site.yaml."),
    "no replacing": (
        "The place {path} cannot replace a file in one move.",
        "Ask whoever keeps the server for OpenSSH, or hand over a zip file: kind: zip",
    ),
    "not kept": (
        "{path} is not kept from that release.",
        "Choose another release; sitegen rollback --list shows them.",
    ),
    "no release": ("There is no release called {release}.", "There are: {there}"),
    "no rollback": (
        "A zip file cannot be taken back from here.",
        "Hand the zip file of {site} before it to whoever keeps the server.",
    ),
    "moved meanwhile": ("Somebody else has moved the branch {branch} meanwhile.", "Publish again."),
    "no git": ("The program git is not on this machine.", "Install git."),
    "git": (
        "git could not reach {repository}: {said}",
        ("See that repository: in site.yaml is right and that you may read and write there. Nothing was changed."),
    ),
    "may not": (
        "{path} may not be written.",
        ("Ask whoever keeps the server for the right to write in {above}. What was shown before is still shown."),
    ),
    "no room": (
        "{path}: the disk is full.",
        "What was shown before is still shown. Ask whoever keeps the server for room, and publish again.",
    ),
    "lost": (
        "The connection was lost at {path}.",
        "What was shown before is still shown, or is completed the next time. Publish again.",
    ),
    "said no": (
        "{path}: the place said no ({said}).",
        "What was shown before is still shown. Is the disk full, or may you not write there?",
    ),
    "unsure": (
        "content/{site}/site.yaml has errors, so sitegen does not know for certain where {target} is.",
        "sitegen check {site} shows them. Mend them, and roll back again.",
    ),
    "own folder": (
        "The target {path} lies in the project's own folder {folder}/.",
        "Choose a folder outside content/ and build/.",
    ),
    "file in the way": ("{path} is a file, not a folder.", "Mend path: in site.yaml."),
    "link in the way": (
        "{path} is a link, so files cannot be replaced in place.",
        "Take layout: in-place away, or ask whoever keeps the server to make a real folder there.",
    ),
    "not our link": (
        "A link stands there that sitegen did not make: {path}.",
        (
            "Where it is the right place, write --adopt. The link is then replaced, and what is shown"
            " now is no longer seen. The files that it points to are left."
        ),
    ),
    "bad key": (
        "The key {file} cannot be read: {said}",
        ("SITEGEN_SSH_KEY names the file of the private key (not .pub), and SITEGEN_PASSPHRASE is its passphrase."),
    ),
    "no name": ("There is no name {host}.", "See that host: in site.yaml is right."),
    "no port": (
        "{host} does not accept connections on port {port}.",
        "See host: and port: in site.yaml, or ask whoever keeps the server.",
    ),
    "no earlier": (
        "There is no earlier release to go back to.",
        "Publish a new one: sitegen publish {site} --to {target}",
    ),
    "release changed": (
        "Release {release} is not whole: {number} files were changed or lost since then, the first {first}.",
        "Choose another one with --release, or mend the content and publish: what is wrong is sent again then.",
    ),
    "oldest": ("The oldest release that is kept is shown already.", "Choose one with --release: {there}"),
    "unreadable mark": (
        "The marker {path} cannot be read, so it is not certain whose place it is.",
        "Ask whoever keeps the server to look at the file. Nothing was changed.",
    ),
    "link among": (
        "{path} is a link that somebody else made, and pages would land where it leads.",
        "Ask whoever keeps the server to take the link away. Nothing was changed.",
    ),
    "file among": (
        "{path} is a file that somebody else put there, and a folder shall stand there.",
        "Ask whoever keeps the server to move the file. Nothing was changed.",
    ),
}
"""Reason → what is so, and what to do."""
