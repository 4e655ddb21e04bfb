extension Practice {
    /// The usual figures. Those without a source are our own, chosen to report what is clearly wrong and to accept what many
    /// programmes do.
    package static let usual = Practice(
        // The night in the WHO's Environmental Noise Guidelines (2018) is 23:00 to 07:00; guests need time to be driven home before
        // that.
        quiet: DailySpan("22:00-07:00")!,  // as are the others: well formed
        lunch: DailySpan("11:30-14:30")!,
        lunchMinutes: 45,
        dinner: DailySpan("18:00-21:30")!,
        dinnerMinutes: 45,
        // Eleven hours of rest in every day (Directive 2003/88/EC, article 3) leave thirteen for work and travel.
        longestDay: 12 * 60,
        gap: 10,
        turnaround: 30,
        entry: 0,
        // Carriers ask for three hours on long-haul routes, the last of them for closing the gate.
        checkIn: 120,
        immigration: 60,
        // Level of Service 'optimum' by IATA and ACI (Airport Development Reference Manual): at most a quarter of an hour for the first
        // bag of a small aircraft; as long again to get off and walk.
        baggage: 30,
        connection: 60,
        longFlight: 9 * 60,
        clockHours: 5,
        rest: 10 * 60,
        // Team strength by the International Association of Conference Interpreters (Canada region) and ATIO, Professional Practice
        // Conditions: one for 40 minutes, two for up to 4 hours, three or more beyond.
        interpreterAlone: 40,
        // AICE (Spain), working hours: one interpreter for up to 90 minutes.
        interpreterAloneConsecutive: 90,
        interpretersByTwo: 4 * 60,
        // AICE: a full day is at most 7 hours of interpreting.
        interpreterShift: 7 * 60,
        panellists: 2,
        rankDifference: 1,
        walking: 4,
        driving: 30)
}
