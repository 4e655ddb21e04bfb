/// jCal (RFC 7265): a component is `[name, [property…], [component…]]`, a property `[name, {parameters}, type, value…]`.
///
/// jCal can't hold a parameter twice; the values of such parameters become one list.
enum JCal {}
