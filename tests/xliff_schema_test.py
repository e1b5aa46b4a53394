"""What sitegen sends is XLIFF 1.2 as OASIS has written it down: the strict schema, as Debian carries it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from sitegen.app.project import Project, scan
from sitegen.app.settings import read_languages
from sitegen.diagnostics import Findings
from sitegen.exchange import xliff
from tests.site_test import SiteTest
from tests.unit.app.import_translations_test import sent

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
SCHEMAS = HERE / "xliff" / ".schemas"
REPOSITORY = HERE.parent


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The strict schema, with ours beside it for the attributes that we add."""
    if not SCHEMAS.is_dir():
        pytest.skip("the schema is not here: `start.py test` takes it from Debian's package php-symfony-translation")
    given = (SCHEMAS / "xliff-core-1.2-strict.xsd").read_text(encoding="utf-8")
    near = given.replace("http://www.w3.org/2001/xml.xsd", (SCHEMAS / "xml.xsd").as_uri())
    both = near.replace(
        "<xsd:import ",
        f'<xsd:import namespace="https://sitegen.example/ns/exchange/1" '
        f'schemaLocation="{(HERE / "xliff" / "ours.xsd").as_uri()}"/>\n<xsd:import ',
        1,
    )
    return etree.XMLSchema(etree.fromstring(both.encode()))


def faults(schema: etree.XMLSchema, made: bytes) -> list[str]:
    schema.validate(etree.fromstring(made))
    return [f"{one.line}: {one.message}" for one in schema.error_log]


@pytest.mark.parametrize("everything", [True, False])
def test_what_is_sent_of_the_small_kommun_keeps_the_schema(
    site: SiteTest, schema: etree.XMLSchema, everything: bool
) -> None:
    segments = sent(site, everything=everything)
    assert segments
    assert faults(schema, xliff.written(segments, read_languages(site.project, Findings())["ar"])) == []


def test_what_is_sent_of_every_kommun_keeps_the_schema(schema: etree.XMLSchema) -> None:
    real = SiteTest(REPOSITORY, None)
    assert scan(Project(REPOSITORY)).sites()
    segments = sent(real, everything=True)
    assert faults(schema, xliff.written(segments, read_languages(real.project, Findings())["ar"])) == []


def test_the_schema_finds_what_is_wrong(site: SiteTest, schema: etree.XMLSchema) -> None:
    made = xliff.written(sent(site), read_languages(site.project, Findings())["ar"])
    assert faults(schema, made.replace(b'datatype="', b'kind="', 1))
