/// RELATED-TO (RFC 5545 section 3.8.4.5).
package struct RelatedTo: Hashable, Sendable {
    package var uid: String
    /// RELTYPE in capitals: PARENT (the default), CHILD, SIBLING or another registered or private one.
    package var reltype: String
    package var otherParameters: [Parameter]

    package init(uid: String, reltype: String = "PARENT", otherParameters: [Parameter] = []) {
        self.uid = uid
        self.reltype = reltype
        self.otherParameters = otherParameters
    }

    package static func parent(_ uid: String) -> RelatedTo { RelatedTo(uid: uid) }
}
