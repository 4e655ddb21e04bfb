/// The version of Plenary. It stands here alone: packages take it from `plenary --version`.
let productVersion = "0.1.0"
