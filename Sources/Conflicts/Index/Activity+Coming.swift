internal import Planning

extension Activity {
    /// Those who come, the ones who must come first.
    var coming: [Participation] {
        let coming = participations.filter(\.isComing)
        guard coming.contains(where: { !$0.isRequired || $0.isRemote }) else { return coming }
        return coming.filter { $0.isRequired && !$0.isRemote } + coming.filter { $0.isRequired && $0.isRemote }
            + coming.filter { !$0.isRequired }
    }
}
