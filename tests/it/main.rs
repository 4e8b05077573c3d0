//! The integration tests, one module a feature.
