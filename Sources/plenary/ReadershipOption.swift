internal import ArgumentParser
internal import Audiences
internal import Operations
internal import Planning

extension Readership: ExpressibleByArgument {}

/// Whom something is made for.
struct ReadershipOption: ParsableArguments {
    @Option(
        help: """
            Who reads it. public: everybody, without what is private or confidential. participants: those it is for, with what they \
            take part in, marked. internal: the organisers, with everything. Without it, public for what is for everybody, and \
            participants for what is for somebody.
            """)
    var readership: Readership?
}
