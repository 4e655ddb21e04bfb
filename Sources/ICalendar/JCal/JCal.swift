/// jCal (RFC 7265): a component is `[name, [property…], [component…]]`, a property `[name, {parameters}, type, value…]`.
///
/// What it can't hold as it stands: a parameter that a property has twice, whose values become one list.
enum JCal {}
