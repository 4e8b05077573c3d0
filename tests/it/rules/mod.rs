//! The rules of the house, read off the files of the repository: who may know whom, how long a file
//! may get, what may not be written down, and whether the README tells the truth. What the program
//! does is tested elsewhere.

mod layers;
mod leaks;
mod papers;
mod readme;
mod sizes;
mod uses;
