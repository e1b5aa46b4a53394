"""Languages for the tests: one of each direction and script."""

from __future__ import annotations

from sitegen.load.languages import SWEDISH
from sitegen.model.language import Language

SV = SWEDISH
EN = Language("en", "en", "en_GB", "ltr", "Latn", "English", "en", ("sv",))
AR = Language("ar", "ar", "ar", "rtl", "Arab", "العربية", "ar", ("sv",))
TI = Language("ti", "ti", "ti", "ltr", "Ethi", "ትግርኛ", "ti", ("sv",))
PRS = Language("prs", "fa-AF", "fa_AF", "rtl", "Arab", "دری", "fa-AF", ("sv",), ("fa-AF", "prs-AF"))
SIMPLE = Language("sv-simple", "sv-simple", "sv", "ltr", "Latn", "lätt svenska", "", ("sv",))
ALL = {language.id: language for language in (SV, SIMPLE, EN, AR, TI, PRS)}
