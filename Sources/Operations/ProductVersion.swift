package let productVersion = "0.1.0"
