//! Journeys in the real window: the built program, its web view, keys and clicks. What a screen
//! looks like is judged elsewhere; here is what a person gets done.

mod hand_over;
mod hardening;
mod main_job;
mod network;
mod page;
mod processes;
mod stage;
mod trouble;
