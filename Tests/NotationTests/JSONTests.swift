import Foundation
import TestSupport
import Testing

@testable import Notation

/// What RFC 8259 allows is read, and nothing else.
@Suite struct JSONTests {
    private static func text(_ json: String) throws(SyntaxError) -> String { try Node(json: json).jsonLine() }

    private static let accepted = [
        ("null", "null"), (" true\r\n", "true"), ("\tfalse", "false"), ("0", "0"), ("-0", "-0"), ("-12", "-12"), ("0.5", "0.5"),
        ("10.25", "10.25"), ("1e5", "1e5"), ("1E+5", "1E+5"), ("1.5e-07", "1.5e-07"), ("1e999", "1e999"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("[1,[2],{}]", "[1, [2], {}]"), (#"{"a":1,"b":[null]}"#, #"{"a": 1, "b": [null]}"#),
        (#"{"":0}"#, #"{"": 0}"#), (#""""#, #""""#), (#""a\"\\\/\b\f\n\r\t""#, #""a\"\\/\u0008\u000c\n\r\t""#),
        (#""\u00e9\u00E9""#, #""éé""#), (#""\uD834\udd1e""#, #""𝄞""#), ("\"\u{7F}\"", #""\u007f""#), (#""\u0000""#, #""\u0000""#),
        ("\"é𝄞\"", "\"é𝄞\""), ("\u{FEFF}[1]", "[1]"),
        (
            String(repeating: "[", count: 199) + String(repeating: "]", count: 199),
            String(repeating: "[", count: 199) + String(repeating: "]", count: 199)
        ),
    ]

    @Test(arguments: accepted)
    func `JSON is read`(json: String, written: String) throws {
        #expect(try Self.text(json) == written)
    }

    private static let noValue = "a JSON value is expected here; write a string in double quotes, a number, a list or a record"
    private static let follows = "something follows the end of the JSON text; remove it"
    private static let comment = "JSON has no comments; remove it, or write the file as YAML"
    private static let openString = "a string ends here without its '\"', or holds a bare line break or control character"

    private static func noNumber(_ word: String) -> String {
        "'\(word)' is no JSON number; write it as -12, 0.5 or 2e3, without '+' or zeros before it, with a digit on either side of the '.'"
    }

    private static let refused: [(json: String, problem: String)] = [
        ("", "1:1 " + noValue), ("  \n", "2:1 " + noValue), ("tru", "1:1 " + noValue), ("True", "1:1 " + noValue),
        ("nul", "1:1 " + noValue),
        ("'a'", "1:1 " + noValue), ("[a]", "1:2 " + noValue), ("[,1]", "1:2 " + noValue), ("[1,,2]", "1:4 " + noValue),
        ("[1,]", "1:4 a ',' stands before this ']'; remove it"), (#"{"a":1,}"#, "1:8 a ',' stands before this '}'; remove it"),
        ("[1,\n]", "2:1 a ',' stands before this ']'; remove it"),
        ("[1 2]", "1:4 a ',' or ']' is expected here"), ("[1", "1:3 a ',' or ']' is expected here"), ("[", "1:2 " + noValue),
        (#"{"a":1 "b":2}"#, "1:8 a ',' or '}' is expected here"), (#"{"a":1]"#, "1:7 a ',' or '}' is expected here"),
        (#"{"a"}"#, "1:5 a ':' is expected after the key 'a'"), (#"{"a" 1}"#, "1:6 a ':' is expected after the key 'a'"),
        ("{a:1}", "1:2 a key in double quotes is expected here"), ("{1:1}", "1:2 a key in double quotes is expected here"),
        ("{", "1:2 a key in double quotes is expected here"), (#"{"a":}"#, "1:6 " + noValue),
        (#"{"a":1,"b":2,"a":3}"#, "1:14 the key 'a' occurs twice in this record; keep one"),
        (#"{"a":1,"\u0061":3}"#, "1:8 the key 'a' occurs twice in this record; keep one"),
        ("1 2", "1:3 " + follows), ("{} x", "1:4 " + follows), ("[]]", "1:3 " + follows), ("null,", "1:5 " + follows),
        ("01", "1:1 " + noNumber("01")), ("-01", "1:1 " + noNumber("-01")), ("00", "1:1 " + noNumber("00")),
        ("+1", "1:1 " + noNumber("+1")),
        ("1.", "1:1 " + noNumber("1.")), (".5", "1:1 " + noNumber(".5")), ("-.5", "1:1 " + noNumber("-.5")),
        ("1.e5", "1:1 " + noNumber("1.e5")),
        ("1e", "1:1 " + noNumber("1e")), ("1e+", "1:1 " + noNumber("1e+")), ("0x1A", "1:1 " + noNumber("0x1A")),
        ("1-2", "1:1 " + noNumber("1-2")),
        ("--1", "1:1 " + noNumber("--1")), ("-", "1:1 " + noValue), ("١", "1:1 " + noValue), ("1_000", "1:2 " + follows),
        ("NaN", "1:1 JSON has no 'NaN'; write a number, or null"), ("-nan", "1:1 JSON has no '-nan'; write a number, or null"),
        ("[Infinity]", "1:2 JSON has no 'Infinity'; write a number, or null"),
        ("-Infinity", "1:1 JSON has no '-Infinity'; write a number, or null"), ("-inf", "1:1 JSON has no '-inf'; write a number, or null"),
        ("// x\n1", "1:1 " + comment), ("/* x */ 1", "1:1 " + comment), ("[1 // x\n]", "1:4 " + comment), ("1 # x", "1:3 " + comment),
        ("\"a", "1:3 " + openString), ("\"a\nb\"", "1:3 " + openString), ("\"a\tb\"", "1:3 " + openString),
        ("\"\u{0}\"", "1:2 " + openString),
        ("\"\u{1F}\"", "1:2 " + openString), (#""\x""#, "1:4 an unknown escape; write \\\\ for a backslash"),
        (#""\'""#, "1:4 an unknown escape; write \\\\ for a backslash"),
        (#""\U0041""#, "1:4 an unknown escape; write \\\\ for a backslash"),
        (#""\u12""#, "1:4 four hexadecimal digits are expected after \\u"),
        (#""\u+123""#, "1:4 four hexadecimal digits are expected after \\u"),
        (#""\u-000""#, "1:4 four hexadecimal digits are expected after \\u"),
        (#""\u12g4""#, "1:4 four hexadecimal digits are expected after \\u"),
        (#""\uD834""#, "1:8 half of a surrogate pair; write the character itself"),
        (#""\udd1e""#, "1:8 half of a surrogate pair; write the character itself"),
        (#""\uD834\u0041""#, "1:14 half of a surrogate pair; write the character itself"),
        ("\u{A0}1", "1:1 " + noValue), ("\u{B}1", "1:1 " + noValue),
        (String(repeating: "[", count: 201), "1:201 nested deeper than 200 levels"),
        (String(repeating: #"{"a":"#, count: 100_000), "1:1001 nested deeper than 200 levels"),
    ]

    @Test(arguments: refused)
    func `what is no JSON is refused where it isn't`(json: String, problem: String) {
        do {
            let read = try Node(json: json)
            Issue.record("read as \(read.jsonLine())")
        } catch {
            #expect("\(error.mark.line):\(error.mark.column) \(error.message)" == problem)
        }
    }

    /// Where Python's reader is laxer than the RFC, or leaves open what we refuse.
    private static let laxer = ["NaN", "[Infinity]", "-Infinity"]
    private static let leftOpen = [
        #"{"a":1,"b":2,"a":3}"#, #"{"a":1,"\u0061":3}"#, #""\uD834""#, #""\udd1e""#, #""\uD834\u0041""#,
    ]

    @Test func `Python's reader agrees but where it is lax by design`() throws {
        let texts = Self.accepted.map(\.0) + Self.refused.map(\.json).filter { $0.utf8.count < 1000 }
        let list = "[" + texts.map(\.jsonQuoted).joined(separator: ",") + "]"
        let program = """
            import json, sys
            def read(text):
                try: json.loads(text.removeprefix("\\ufeff")); return "1"
                except json.JSONDecodeError: return "0"
            print("".join(read(text) for text in json.loads(sys.argv[1])))
            """
        let verdicts = try Python.run(Python.system, ["-c", program, list]).trimmed
        #expect(verdicts.count == texts.count)
        for (text, verdict) in zip(texts, verdicts) where !Self.laxer.contains(text) && !Self.leftOpen.contains(text) {
            #expect(((try? Node(json: text)) != nil) == (verdict == "1"), "\(text)")
        }
    }

    @Test(arguments: [("nan", "\"nan\""), ("0x10", "\"0x10\""), ("01", "\"01\""), ("1.5", "1.5"), ("true", "true")])
    func `a bare scalar is written bare only where JSON has it`(scalar: String, written: String) {
        #expect(Node(.plain(scalar)).jsonLine() == written)
    }
}
