/// The address if it opens a page or a mail and can't run anything, else `nil`.
package func safeURL(_ url: String?) -> String? {
    guard let url, let colon = url.firstIndex(of: ":"), ["http", "https", "mailto"].contains(url[..<colon].lowercased()) else { return nil }
    let allowed = url.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>\"'`{}|\\^".utf8.contains($0) }
    return allowed ? url : nil
}
