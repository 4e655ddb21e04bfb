/// The templates in the binary, by file name. SwiftPM makes the bytes of each file in `Templates` when it builds.
let builtInTemplates: [String: String] = [
    "agenda.html.mustache": PackageResources.agenda_html_mustache,
    "agenda-entry.html.mustache": PackageResources.agenda_entry_html_mustache,
    "agenda.md.mustache": PackageResources.agenda_md_mustache,
    "agenda-entry.md.mustache": PackageResources.agenda_entry_md_mustache,
    "conflicts.html.mustache": PackageResources.conflicts_html_mustache,
    "conflicts-entry.html.mustache": PackageResources.conflicts_entry_html_mustache,
    "conflicts.css.mustache": PackageResources.conflicts_css_mustache,
    "contributor.html.mustache": PackageResources.contributor_html_mustache,
    "contributor.md.mustache": PackageResources.contributor_md_mustache,
    "feeds.html.mustache": PackageResources.feeds_html_mustache,
    "roster.html.mustache": PackageResources.roster_html_mustache,
    "roster.md.mustache": PackageResources.roster_md_mustache,
    "style.css.mustache": PackageResources.style_css_mustache,
    "timeline.html.mustache": PackageResources.timeline_html_mustache,
    "timeline-patterns.svg.mustache": PackageResources.timeline_patterns_svg_mustache,
].mapValues { String(decoding: $0, as: UTF8.self) }
