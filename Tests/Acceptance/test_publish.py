"""A folder of feeds, served by a real web server."""
import contextlib
import http.client
import pathlib
import socket
import subprocess
import tempfile
import time
import unittest

import icalendar
from support import PLENARY, ROOT, assert_sound, edited, plenary

SPRING = "2014-05-20T12:00Z"


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


NGINX = next((path for path in (ROOT / ".venv/nginx/usr/sbin/nginx", pathlib.Path("/usr/sbin/nginx")) if path.exists()), None)


@contextlib.contextmanager
def nginx(folder, root):
    """nginx on a port of its own, with the types that Debian gives it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = pathlib.Path(folder, "nginx.conf")
    temporary = "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    config.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;\nevents {{}}\n"
        f"http {{ {temporary} access_log off; types {{ text/calendar ics; text/html html; }} charset utf-8; charset_types text/calendar;\n"
        f"server {{ listen 127.0.0.1:{port}; root {root}; autoindex on; }} }}\n")
    server = subprocess.Popen([NGINX, "-c", config, "-e", f"{folder}/error.log"])
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.05)
        yield lambda path, headers={}: fetch(port, path, headers)
    finally:
        server.terminate()
        server.wait(10)


def fetch(port, path, headers):
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()


class PublishTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        pathlib.Path(self.folder).chmod(0o755)  # nginx works as another user
        self.site = pathlib.Path(self.folder, "site")
        listed = plenary("publish", edited(self.folder, revised=SPRING), self.site, "--list").decode()
        self.private = dict(line.split("\t") for line in listed.splitlines())

    def test_everything_is_there_and_what_is_private_has_a_name_of_its_own(self):
        names = set(contents(self.site))
        self.assertLess({"programme.ics", "activity-forum-2014.ics", "place-kintex.ics", "index.html"}, names)
        self.assertIn("oman", self.private)
        for file in self.private.values():
            self.assertRegex(file, r"^[0-9a-f]{32}\.ics$")
        self.assertEqual(len(set(self.private.values())), len(self.private))
        page = (self.site / "index.html").read_text()
        self.assertIn('href="programme.ics"', page)
        for file in self.private.values():
            self.assertNotIn(file[:8], page)
        own = icalendar.Calendar.from_ical((self.site / self.private["oman"]).read_bytes())
        expected = icalendar.Calendar.from_ical(plenary("export", "calendar", edited(self.folder, revised=SPRING), "--delegation", "oman"))
        self.assertEqual({str(e["UID"]) for e in own.walk("VEVENT")}, {str(e["UID"]) for e in expected.walk("VEVENT")})

    def test_a_second_time_nothing_is_written(self):
        before = {path.name: path.stat().st_mtime_ns for path in self.site.iterdir()}
        plenary("publish", edited(self.folder, revised=SPRING), self.site)
        self.assertEqual({path.name: path.stat().st_mtime_ns for path in self.site.iterdir()}, before)

    def test_after_a_change_only_what_it_concerns_is_written(self):
        before = contents(self.site)
        plan = edited(self.folder, ("when: 2014-06-24T09:30/12:30", "when: 2014-06-24T10:30/12:30"), revised="2014-06-01T12:00Z")
        listed = plenary("publish", plan, self.site, "--list").decode()
        self.assertEqual(dict(line.split("\t") for line in listed.splitlines()), self.private)
        after = contents(self.site)
        self.assertEqual(set(after), set(before))
        changed = {name for name in after if after[name] != before[name]}
        # The session, what it is part of, where it is, who comes; and the page, which shows the revision.
        places = {f"place-{place}.ics" for place in ("kintex-hall-a", "kintex", "goyang", "korea")}
        people = {self.private[who] for who in ("oman", "ita-deputy-ceo", "egb", "unpog")}
        self.assertEqual(changed, {"programme.ics", "activity-forum-2014.ics", "activity-ws-egov.ics", "index.html"} | places | people)

    def test_a_change_without_a_new_revision_writes_nothing(self):
        before = contents(self.site)
        plan = edited(self.folder, ("when: 2014-06-24T09:30/12:30", "when: 2014-06-24T10:30/12:30"), revised=SPRING)
        done = subprocess.run([PLENARY, "publish", plan, self.site], capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("raise 'revised'", done.stderr)
        self.assertEqual(contents(self.site), before)

    def test_what_is_private_in_the_plan_is_in_no_public_feed(self):
        plan = edited(self.folder, ("  - id: eurodig-7\n", "  - id: eurodig-7\n    visibility: private\n"), revised=SPRING)
        site = pathlib.Path(self.folder, "other")
        plenary("publish", plan, site)
        title = b"7th European Dialogue on Internet Governance"
        self.assertNotIn(title, b"".join(content for name, content in contents(site).items() if name.startswith(("programme", "place", "activity", "index"))))
        self.assertIn(title, (self.site / "programme.ics").read_bytes())

    def test_the_linter_takes_them_for_feeds(self):
        assert_sound(self, self.site, profile="feed")

    @unittest.skipUnless(NGINX, "nginx isn't here, and could not be fetched")
    def test_a_web_server_tells_subscribers_when_nothing_changed(self):
        with nginx(self.folder, self.site) as get:
            status, headers, body = get("/programme.ics")
            self.assertEqual((status, headers["content-type"]), (200, "text/calendar; charset=utf-8"))
            self.assertEqual(body, (self.site / "programme.ics").read_bytes())
            self.assertEqual(get("/programme.ics", {"If-None-Match": headers["etag"]})[0], 304)
            self.assertEqual(get("/" + self.private["oman"])[0], 200)
            # Even a server that lists folders shows the page instead, and the names to nobody.
            self.assertIn(b"programme.ics", get("/")[2])
            self.assertNotIn(self.private["oman"].encode(), get("/")[2])
            secret = next(path for path in self.site.iterdir() if path.name.startswith(".feeds-"))
            self.assertEqual(secret.stat().st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main()
