"""A client of the Language Server Protocol, as small as the tests need it."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading

import pytest

from indicator_rules.lsp.server import make_server

SECONDS = 60
"""For one answer; a machine may be busy."""
COMMAND = [
    sys.executable,
    "-c",
    "from indicator_rules.cli.main import main; main()",
    "--lang",
    "en",
    "lsp",
]


class Client:
    """One session: requests get their answers, notifications are kept by method."""

    def __init__(self, to_server, from_server):
        self.to_server, self.from_server = to_server, from_server
        self.answers, self.published = queue.Queue(), queue.Queue()
        self.number = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while header := self.from_server.readline():
            length = int(header.partition(b":")[2])
            while self.from_server.readline().strip():
                pass
            message = json.loads(self.from_server.read(length))
            if "method" in message:
                self.published.put(message)
            else:
                self.answers.put(message)

    def notify(self, method, params, **more):
        data = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.to_server.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.to_server.flush()

    def ask(self, method, params=None):
        self.number += 1
        self.notify(method, params, id=self.number)
        answer = self.answers.get(timeout=SECONDS)
        assert answer["id"] == self.number
        assert "error" not in answer, answer
        return answer["result"]

    def start(self, capabilities=None):
        answer = self.ask(
            "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}}
        )
        self.notify("initialized", {})
        return answer

    def open(self, uri, text):
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri, text, version=2):
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]},
        )

    def findings(self, uri):
        """The next findings that are published, which are of this file."""
        message = self.published.get(timeout=SECONDS)
        assert message["method"] == "textDocument/publishDiagnostics", message
        assert message["params"]["uri"] == uri
        return message["params"]["diagnostics"]

    def at(self, method, uri, line, character):
        position = {"line": line, "character": character}
        params = {"textDocument": {"uri": uri}, "position": position}
        return self.ask(f"textDocument/{method}", params)

    def actions(self, uri, line, character):
        place = {"line": line, "character": character}
        return self.ask(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": uri},
                "range": {"start": place, "end": place},
                "context": {"diagnostics": []},
            },
        )

    def end(self):
        self.ask("shutdown")
        self.notify("exit", None)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("INDICATOR_RULES_LANG", "en")


@pytest.fixture
def session():
    """A session with a server in this process, over pipes like those of a process."""
    server_in, client_out = (
        os.fdopen(end, mode) for end, mode in zip(os.pipe(), ("rb", "wb"), strict=True)
    )
    client_in, server_out = (
        os.fdopen(end, mode) for end, mode in zip(os.pipe(), ("rb", "wb"), strict=True)
    )
    server = make_server()

    def run():
        with server_in, server_out:
            server.start_io(server_in, server_out)

    thread = threading.Thread(target=run)
    thread.start()
    with client_in, client_out:
        client = Client(client_out, client_in)
        yield client
        client.end()
        thread.join(SECONDS)
        assert not thread.is_alive()


@pytest.fixture
def process():
    """A session with the command in a process of its own."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        client = Client(server.stdin, server.stdout)
        try:
            yield client
            client.end()
            assert server.wait(SECONDS) == 0
        finally:
            server.kill()
