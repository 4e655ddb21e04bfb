internal import Planning

/// A rule about activities that have something in common, wherever they are.
protocol SimilarityRule: LookingRule {
    /// The same for those that are similar, and for few others; `nil` for one that the rule isn't about.
    func similarityKey(of activity: ResolvedActivity, in check: CheckContext) -> Int?

    /// What is wrong with two or more of one key, which are in the order of the file; what is found doesn't depend on it.
    func findings(among activities: [ResolvedActivity], in check: CheckContext) -> [Finding]
}

extension SimilarityRule {
    var looks: RuleLooks { RuleLooks(onSimilar: self) }
}
