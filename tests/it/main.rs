//! The integration tests, one module a feature.

#[cfg(test)]
mod begin;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod rules;
#[cfg(test)]
#[cfg(all(feature = "window", target_os = "linux"))]
mod window;
