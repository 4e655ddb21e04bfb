"""A CalDAV collection kept as the plan is, on a real server (Radicale), and what a client that synchronises with it has then."""
import base64
import contextlib
import http.client
import http.server
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

import icalendar

from support import EXAMPLE, PLENARY, UTC, edited, example, plenary

BIN = pathlib.Path(sys.executable).parent
USER, PASSWORD = "secretariat", "s3cret: \"quoted\""
ENVIRONMENT = {**os.environ, "PLENARY_CALDAV_USER": USER, "PLENARY_CALDAV_PASSWORD": PASSWORD}
MOVED = ("when: 2014-06-23T10:00/11:30", "when: 2014-06-23T10:30/12:00")
SPRING, LATER = "2014-05-20T12:00Z", "2014-05-21T12:00Z"


@contextlib.contextmanager
def radicale(folder):
    """Radicale on a port of its own, for one user with a password; gives the port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    pathlib.Path(folder, "users").write_text(f"{USER}:{PASSWORD}\n")
    config = pathlib.Path(folder, "radicale.conf")
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\nhtpasswd_encryption = plain\n"
        f"delay = 0\n[storage]\nfilesystem_folder = {folder}/collections\n[logging]\nlevel = error\n")
    server = subprocess.Popen([sys.executable, "-m", "radicale", "--config", config], stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait(10)


@contextlib.contextmanager
def playing(answer):
    """A server that gives `answer(method, path, headers, body)`: a status, headers and a body, or nothing, which hangs up. Gives its port."""
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self):
            self.raw_requestline = b""
            with contextlib.suppress(OSError):
                self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            answered = answer(self.command, self.path, self.headers, body)
            if not answered:
                self.close_connection = True
                return
            status, headers, body = answered
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with contextlib.suppress(OSError):  # a client that has read enough hangs up
                self.wfile.write(body)
                self.wfile.flush()

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_port
        finally:
            server.shutdown()


class CalDAVTest(unittest.TestCase):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())
        self.port = self.enterContext(radicale(self.folder))
        self.path = f"/{USER}/forum/"
        self.url = f"http://127.0.0.1:{self.port}{self.path}"

    def publish(self, plan, *options, expect=0, env=ENVIRONMENT, url=None):
        done = subprocess.run([PLENARY, "publish", plan, url or self.url, *options], capture_output=True, text=True, env=env)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done.stdout, done.stderr

    def request(self, method, path, body=None, headers={}):
        token = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as connection:
            connection.request(method, path, body=body, headers={"Authorization": f"Basic {token}", **headers})
            response = connection.getresponse()
            return response.status, response.read()

    def entries(self):
        """The collection as the server gives it whole, by UID."""
        status, data = self.request("GET", self.path)
        self.assertEqual(status, 200)
        return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}

    def files(self):
        root = pathlib.Path(self.folder, "collections/collection-root", USER, "forum")
        return {path.name: path for path in root.glob("*.ics")}

    def test_every_instance_is_there_as_the_plan_has_it(self):
        _, messages = self.publish(edited(self.folder, revised=SPRING))
        self.assertIn("0 changed, 0 removed, 0 unchanged", messages)
        entries = self.entries()
        scheduled = example().scheduled
        self.assertEqual(len(entries), len(scheduled))
        for uid, event in entries.items():
            activity = scheduled[uid]
            start, end = (value.dt.astimezone(UTC) if hasattr(value.dt, "hour") else value.dt for value in (event["DTSTART"], event["DTEND"]))
            self.assertEqual((start, end), activity.span, uid)
            self.assertNotIn("ATTENDEE", event)
            self.assertEqual(str(event["STATUS"]), activity.status.upper())

    def test_the_server_gives_back_what_the_file_has(self):
        plan = edited(self.folder, revised=SPRING)
        self.publish(plan, "--attendees")

        def essentials(event):
            times = [(event[name].to_ical(), event[name].params.get("TZID"), event[name].params.get("VALUE")) for name in ("DTSTART", "DTEND")]
            attendees = event.get("ATTENDEE", [])
            attendees = attendees if isinstance(attendees, list) else [attendees]
            return times, [str(event.get(name, "")) for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "SEQUENCE", "RELATED-TO")], \
                sorted((str(user), user.params["PARTSTAT"], user.params["ROLE"]) for user in attendees)

        exported = icalendar.Calendar.from_ical(plenary("export", "calendar", plan, "--attendees"))
        expected = {str(event["UID"]): essentials(event) for event in exported.walk("VEVENT")}
        self.assertEqual({uid: essentials(event) for uid, event in self.entries().items()}, expected)

    def test_publishing_again_does_nothing_and_a_change_changes_one(self):
        self.publish(edited(self.folder, revised=SPRING))
        before = {name: path.stat().st_mtime_ns for name, path in self.files().items()}
        _, messages = self.publish(edited(self.folder, revised=LATER))
        self.assertIn("0 new, 0 changed, 0 removed", messages)
        self.assertEqual({name: path.stat().st_mtime_ns for name, path in self.files().items()}, before)
        moved = edited(self.folder, MOVED, revised=LATER)
        listed, messages = self.publish(moved, "--dry-run")
        self.assertEqual(listed, "changed: Opening of the Forum\n")
        self.assertEqual({name: path.stat().st_mtime_ns for name, path in self.files().items()}, before)
        _, messages = self.publish(moved)
        self.assertIn("0 new, 1 changed, 0 removed", messages)
        changed = [name for name, path in self.files().items() if path.stat().st_mtime_ns != before[name]]
        self.assertEqual(len(changed), 1)
        self.assertIn("0 new, 0 changed, 0 removed", self.publish(moved)[1])
        event = next(event for uid, event in self.entries().items() if str(event["SUMMARY"]) == "Opening of the Forum")
        self.assertEqual(event["DTSTART"].dt.strftime("%H:%M"), "10:30")
        self.assertEqual(event["SEQUENCE"], 1)

    def test_what_goes_from_the_plan_goes_and_what_others_wrote_stays(self):
        plan = edited(self.folder, revised=SPRING)
        self.publish(plan, "--delegation", "oman")
        foreign = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20140101T000000Z\r\n" \
            "DTSTART:20140623T010000Z\r\nDTEND:20140623T020000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        self.assertEqual(self.request("PUT", self.path + "dentist.ics", foreign, {"Content-Type": "text/calendar"})[0], 201)
        own = set(self.entries()) - {"dentist"}
        _, messages = self.publish(plan, "--delegation", "fiji")
        entries = self.entries()
        self.assertIn("dentist", entries)
        expected = icalendar.Calendar.from_ical(plenary("export", "calendar", plan, "--delegation", "fiji"))
        self.assertEqual(set(entries) - {"dentist"}, {str(event["UID"]) for event in expected.walk("VEVENT")})
        self.assertTrue(own - set(entries))

    def test_what_somebody_edited_is_reported_and_left_alone(self):
        self.publish(edited(self.folder, revised=SPRING))
        name, path = next((name, path) for name, path in self.files().items() if "Opening of the Forum" in path.read_text())
        text = path.read_text().replace("SUMMARY:Opening of the Forum", "SUMMARY:Grand opening")
        self.assertIn(self.request("PUT", self.path + name, text, {"Content-Type": "text/calendar"})[0], (201, 204))
        _, messages = self.publish(edited(self.folder, MOVED, revised=LATER), expect=1)
        self.assertIn("'Opening of the Forum' was edited in the collection", messages)
        self.assertIn("Grand opening", [str(event["SUMMARY"]) for event in self.entries().values()])
        self.publish(edited(self.folder, MOVED, revised=LATER), "--overwrite")
        self.assertNotIn("Grand opening", [str(event["SUMMARY"]) for event in self.entries().values()])
        self.publish(edited(self.folder, MOVED, revised=LATER))

    def test_an_entry_of_somebody_elses_with_the_same_uid_stays(self):
        plan = edited(self.folder, revised=SPRING)
        uid = str(icalendar.Calendar.from_ical(plenary("export", "calendar", plan)).walk("VEVENT")[0]["UID"])
        self.request("MKCALENDAR", self.path)
        foreign = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20140101T000000Z\r\n" \
            "DTSTART:20140623T010000Z\r\nSUMMARY:Mine\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        self.assertEqual(self.request("PUT", self.path + "mine.ics", foreign, {"Content-Type": "text/calendar"})[0], 201)
        _, messages = self.publish(plan, expect=1)
        self.assertIn("written by somebody else; it is skipped", messages)
        self.assertEqual(str(self.entries()[uid]["SUMMARY"]), "Mine")

    def test_series_and_people_go_along(self):
        plan = pathlib.Path(self.folder, "series.yaml")
        text = "\n".join([
            "plenary: 1", "id: forum", "title: Forum", "domain: plans.example.org", "timezone: Europe/Paris", "revised: 2027-01-01T00:00Z",
            "people: [{id: ana, name: Ana, email: ana@example.org}]", "activities:",
            "  - {id: daily, kind: meeting, title: 'Daily, and \"more\"', when: 2027-05-11T09:00/10:00, repeat: FREQ=DAILY;COUNT=3,",
            "     roles: {organizer: ana}}", ""])
        plan.write_text(text)
        self.publish(plan, "--attendees")
        self.assertEqual(len(self.entries()), 3)
        self.publish(plan, "--attendees")
        plan.write_text(text.replace("COUNT=3", "COUNT=2"))
        _, messages = self.publish(plan, "--attendees")
        self.assertIn("0 new, 0 changed, 1 removed, 2 unchanged", messages)

    def test_a_client_that_synchronises_has_the_same(self):
        plan = edited(self.folder, revised=SPRING)
        self.publish(plan)
        home = pathlib.Path(self.folder, "client")
        home.mkdir()
        config = home / "config"
        config.write_text(
            f'[general]\nstatus_path = "{home}/status/"\n[pair forum]\na = "here"\nb = "there"\ncollections = ["forum"]\n'
            f'conflict_resolution = "b wins"\n[storage here]\ntype = "filesystem"\npath = "{home}/calendars/"\nfileext = ".ics"\n'
            f'[storage there]\ntype = "caldav"\nurl = "http://127.0.0.1:{self.port}/"\nusername = "{USER}"\n'
            f'password.fetch = ["command", "printenv", "PLENARY_CALDAV_PASSWORD"]\n')

        def synchronised():
            for action in (["discover", "forum"], ["sync"]):
                done = subprocess.run(
                    [BIN / "vdirsyncer", "-c", config, *action], input="y\ny\n", capture_output=True, text=True, env=ENVIRONMENT)
                self.assertEqual(done.returncode, 0, done.stderr)
            return {path.name: path.read_text() for path in (home / "calendars/forum").glob("*.ics")}

        before = synchronised()
        self.assertEqual(len(before), len(example().scheduled))
        self.publish(edited(self.folder, MOVED, revised=LATER))
        after = synchronised()
        self.assertEqual(set(before), set(after))
        changed = [name for name in before if before[name] != after[name]]
        self.assertEqual(len(changed), 1)
        self.assertIn("T103000", after[changed[0]])
        khal = home / "khal"
        khal.write_text(f"[calendars]\n[[forum]]\npath = {home}/calendars/forum\n[locale]\nlocal_timezone = Asia/Seoul\n"
                        "default_timezone = Asia/Seoul\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                        f"longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/khal.db\n")
        listed = subprocess.run(
            ["khal", "-c", khal, "list", "--format", "{start-time}-{end-time} {title}", "2014-06-23", "1d"], capture_output=True, text=True)
        self.assertIn("10:30-12:00 Opening of the Forum", listed.stdout, listed.stderr)

    def test_what_cannot_be_done_is_reported(self):
        plan = edited(self.folder, revised=SPRING)
        nobody = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("PLENARY_")} | {"HOME": self.folder}
        self.assertIn("the server requires a user and a password", self.publish(plan, expect=2, env=nobody)[1])
        wrong = {**ENVIRONMENT, "PLENARY_CALDAV_PASSWORD": "wrong"}
        messages = self.publish(plan, expect=2, env=wrong)[1]
        self.assertIn("rejects user and password", messages)
        self.assertNotIn("wrong", messages)
        netrc = pathlib.Path(self.folder, ".netrc")
        netrc.write_text(f"machine 127.0.0.1 login {USER} password {PASSWORD.split()[0]}\n")
        self.publish(plan, expect=2, env=nobody)
        for url in ("http://example.org/c/", "https://me:secret@example.org/c/", "ftp://127.0.0.1/c/", f"http://127.0.0.1:{self.port}/../x/"):
            messages = self.publish(plan, expect=2, url=url)[1]
            self.assertIn("not the address of a collection", messages)
            self.assertNotIn("secret", messages)
        # libcurl's own words change from release to release
        self.assertRegex(
            self.publish(plan, expect=2, url="http://127.0.0.1:9/c/")[1],
            r"http://127\.0\.0\.1:9/c/: Could(n't| not) connect to server; check that the address is right and the server is reachable")

    def test_a_change_without_a_new_revision_is_refused(self):
        self.publish(edited(self.folder, revised=SPRING))
        before = {name: path.read_bytes() for name, path in self.files().items()}
        _, messages = self.publish(edited(self.folder, MOVED, revised=SPRING), expect=2)
        self.assertIn("raise 'revised'", messages)
        self.assertEqual({name: path.read_bytes() for name, path in self.files().items()}, before)

    def test_the_collection_has_a_name_and_a_colour(self):
        _, messages = self.publish(edited(self.folder, revised=SPRING), "--dry-run")
        self.assertIn("would be made", messages)
        self.assertEqual(self.request("PROPFIND", self.path)[0], 404)
        self.publish(edited(self.folder, revised=SPRING))
        wanted = '<propfind xmlns="DAV:"><prop><displayname/><calendar-color xmlns="http://apple.com/ns/ical/"/></prop></propfind>'
        _, answer = self.request("PROPFIND", self.path, wanted, {"Depth": "0"})
        self.assertIn(example().record["title"]["en"].encode(), answer)
        self.assertRegex(answer, rb">#[0-9A-F]{6}<")

    def test_times_may_be_in_utc(self):
        self.publish(edited(self.folder, revised=SPRING), "--utc")
        zones = {str(event["DTSTART"].dt.tzinfo) for event in self.entries().values() if hasattr(event["DTSTART"].dt, "hour")}
        self.assertEqual(zones, {"UTC"})

    def test_requests_to_this_machine_do_not_go_through_a_proxy(self):
        self.publish(edited(self.folder, revised=SPRING), env={**ENVIRONMENT, "http_proxy": "http://127.0.0.1:9/", "all_proxy": "http://127.0.0.1:9/"})

    def test_other_commands_do_not_load_libcurl(self):
        self.assertNotIn("libcurl", subprocess.run(["ldd", PLENARY], capture_output=True, text=True, check=True).stdout)

    def test_what_a_hostile_server_says_is_refused(self):
        plan = edited(self.folder, revised=SPRING)
        asked = []

        def elsewhere(*request):
            asked.append(request)
            return 200, {}, b""

        with playing(elsewhere) as other:
            entry = "<d:response><d:href>{}</d:href><d:propstat><d:prop>{}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
            own = entry.format("/c/", "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>")
            outside = "".join(entry.format(href, "<d:getetag>&quot;1&quot;</d:getetag>") for href in (f"http://127.0.0.1:{other}/c/x.ics", "/d/x.ics", "/c/.."))

            def multistatus(text):
                return 207, {}, f'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">{text}</d:multistatus>'.encode()

            seen = []

            def outsider(method, path, headers, body):
                seen.append((method, path))
                return multistatus(own + outside) if method == "PROPFIND" else (201, {}, b"")

            cases = [
                (lambda *_: (302, {"Location": f"http://127.0.0.1:{other}/c/"}, b""), 2, "collection has moved"),
                (lambda *_: (207, {}, b" " * (17 << 20)), 2, "more than 16 MB"),
                (lambda *_: (207, {}, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 2, "not a multistatus"),
                (lambda *_: multistatus("<d:response>"), 2, "not a multistatus"),
                (lambda *_: (207, {}, b"\xff\xfe"), 2, "not UTF-8"),
                (lambda *_: (405, {}, b""), 2, "not a CalDAV server"),
                (outsider, 0, "3 entries outside of the collection"),
            ]
            for answer, code, words in cases:
                with self.subTest(words), playing(answer) as port:
                    self.assertIn(words, self.publish(plan, expect=code, url=f"http://127.0.0.1:{port}/c/")[1])
            self.assertEqual({method for method, _ in seen}, {"PROPFIND", "PUT"})
            self.assertTrue(all(path.startswith("/c/") and ".." not in path for _, path in seen))
        self.assertEqual(asked, [])

    def test_after_a_lost_connection_the_report_is_still_complete(self):
        left = [3]

        def answer(method, path, headers, body):
            if method == "PROPFIND":
                return 404, {}, b""
            if method == "MKCALENDAR":
                return 201, {}, b""
            left[0] -= 1
            if left[0] == 1:
                return 507, {}, b'<error xmlns="DAV:"><quota-not-exceeded/></error>'
            return (201, {}, b"") if left[0] > 0 else None

        with playing(answer) as port:
            _, messages = self.publish(edited(self.folder, revised=SPRING), expect=1, url=f"http://127.0.0.1:{port}/c/")
        self.assertIn("507 (quota-not-exceeded)", messages)
        self.assertIn("publish again for what is left", messages)
        self.assertIn(f"1 new, 0 changed, 0 removed, 0 unchanged; {len(example().scheduled) - 1} changes not done", messages)

    def test_the_password_may_be_in_netrc(self):
        pathlib.Path(self.folder, "users").write_text(f"{USER}:plain\n")
        pathlib.Path(self.folder, ".netrc").write_text(f"machine 127.0.0.1 login {USER} password plain\n")
        nobody = {name: value for name, value in ENVIRONMENT.items() if not name.startswith("PLENARY_")} | {"HOME": self.folder}
        self.publish(edited(self.folder, revised=SPRING), env=nobody)


if __name__ == "__main__":
    unittest.main()
