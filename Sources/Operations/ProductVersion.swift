/// The version of Plenary. It stands here alone: packages take it from `plenary --version`.
package let productVersion = "0.1.0"
