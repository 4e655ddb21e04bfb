"""The judge of calendars is judged: it takes what is sound, and sees each kind of damage."""
import unittest

from calendar_judge import problems

SOUND = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
NAME:Forum
X-WR-CALNAME:Forum
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:20270328T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20271031T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:talk@example.org
DTSTAMP:20270101T000000Z
SEQUENCE:0
DTSTART;TZID=Europe/Paris:20270511T090000
DTEND;TZID=Europe/Paris:20270511T100000
RRULE:FREQ=WEEKLY;UNTIL=20270601T070000Z
SUMMARY:Talk\\, with slides
STATUS:CONFIRMED
ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:ana@example.org
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()

DAMAGE = {
    "a line feed alone": (b"VERSION:2.0\r\n", b"VERSION:2.0\n"),
    "a long line": (b"NAME:Forum\r\n", b"NAME:" + b"Forum " * 20 + b"\r\n"),
    "a fold inside a letter": (b"NAME:Forum\r\n", b"NAME:F\xc3\r\n \xb6rum\r\n"),
    "a control character": (b"NAME:Forum", b"NAME:For\x01um"),
    "no version": (b"VERSION:2.0\r\n", b""),
    "no UID": (b"UID:talk@example.org\r\n", b""),
    "a property twice": (b"STATUS:CONFIRMED\r\n", b"STATUS:CONFIRMED\r\nSTATUS:CONFIRMED\r\n"),
    "a status that there isn't": (b"STATUS:CONFIRMED", b"STATUS:PERHAPS"),
    "a role that there isn't": (b"ROLE=CHAIR", b"ROLE=GUEST"),
    "text that isn't escaped": (b"Talk\\, with", b"Talk; with"),
    "an escape that there isn't": (b"Talk\\, with", b"Talk\\: with"),
    "an address that is none": (b"mailto:ana@example.org", b"ana"),
    "a zone without a VTIMEZONE": (b"DTSTART;TZID=Europe/Paris", b"DTSTART;TZID=Europe/Rome"),
    "a VTIMEZONE that is wrong": (b"TZOFFSETTO:+0200", b"TZOFFSETTO:+0300"),
    "a VTIMEZONE that nothing needs": (b"TZID=Europe/Paris:20270511T", b"VALUE=DATE-TIME:20270511T"),
    "a time that no clock shows": (b"DTSTART;TZID=Europe/Paris:20270511T090000", b"DTSTART;TZID=Europe/Paris:20270328T023000"),
    "an end before the start": (b"20270511T100000", b"20270511T080000"),
    "an end of another kind": (b"DTEND;TZID=Europe/Paris:20270511T100000", b"DTEND;VALUE=DATE:20270512"),
    "an UNTIL on a clock": (b"UNTIL=20270601T070000Z", b"UNTIL=20270601T090000"),
    "a rule that the start isn't of": (b"FREQ=WEEKLY;", b"FREQ=WEEKLY;BYDAY=FR;"),
    "a part that isn't closed": (b"END:VEVENT\r\n", b""),
    "a part in a wrong place": (b"BEGIN:VEVENT\r\n", b"BEGIN:DAYLIGHT\r\nEND:DAYLIGHT\r\nBEGIN:VEVENT\r\n"),
    "a whole that isn't there": (b"STATUS:CONFIRMED\r\n", b"RELATED-TO:gone@example.org\r\n"),
}


class JudgeTest(unittest.TestCase):
    def test_what_is_sound_is_taken(self):
        self.assertEqual(problems(SOUND), [])
        self.assertEqual(problems(SOUND, previous=SOUND), [])

    def test_each_kind_of_damage_is_seen(self):
        for name, (whole, broken) in DAMAGE.items():
            with self.subTest(name):
                self.assertIn(whole, SOUND)
                self.assertNotEqual(problems(SOUND.replace(whole, broken)), [])

    def test_what_an_update_must_keep(self):
        later = SOUND.replace(b"DTSTAMP:20270101", b"DTSTAMP:20270102")
        moved = later.replace(b"T100000", b"T110000")
        self.assertEqual(problems(moved.replace(b"SEQUENCE:0", b"SEQUENCE:1"), previous=SOUND), [])
        self.assertNotEqual(problems(moved, previous=SOUND), [], "moved with the SEQUENCE of before")
        self.assertNotEqual(problems(SOUND.replace(b"Talk", b"Chat"), previous=SOUND), [], "changed with the DTSTAMP of before")
        self.assertNotEqual(problems(SOUND.replace(b"UID:talk", b"UID:chat"), previous=SOUND), [], "gone")

    def test_feeds_and_invitations_need_more(self):
        self.assertNotEqual(problems(SOUND, "feed"), [])
        invitation = SOUND.replace(b"NAME:Forum\r\nX-WR-CALNAME:Forum", b"METHOD:REQUEST").replace(
            b"STATUS", b"ORGANIZER:mailto:ben@example.org\r\nSTATUS")
        self.assertEqual(problems(invitation, "invite"), [])
        self.assertNotEqual(problems(invitation), [])
        self.assertNotEqual(problems(invitation.replace(b"ORGANIZER", b"X-ORGANIZER"), "invite"), [])


if __name__ == "__main__":
    unittest.main()
