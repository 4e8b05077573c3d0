//! The integration tests, one module a feature.

#[cfg(all(feature = "window", target_os = "linux"))]
mod window;
