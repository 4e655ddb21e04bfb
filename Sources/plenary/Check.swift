internal import ArgumentParser

struct Check: ParsableCommand {
    @OptionGroup var input: Input
    func run() throws { _ = try input.read() }
}
