internal import ArgumentParser

struct Check: ParsableCommand {
    @OptionGroup var input: Input
    func run() throws { _ = try input.read() }
}
struct Show: ParsableCommand {
    @OptionGroup var input: Input
    func run() throws { _ = try input.read() }
}
struct Export: ParsableCommand {
    @OptionGroup var input: Input
    func run() throws { _ = try input.read() }
}
