//! Chance for the tests of this folder: the same throws on every machine and on every run.

/// A small generator (xorshift, 64 bits, with a multiplied output).
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall as the seed says.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// Evenly above 0 and up to 1.
    #[inline]
    pub(super) fn throw(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let top = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (top as f64 + 1.0) / (1_u64 << 53) as f64
    }

    /// Evenly between two numbers.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.throw()
    }

    /// A whole number, both ends included.
    pub(super) fn whole(&mut self, low: u32, high: u32) -> u32 {
        let span = f64::from(high - low) + 1.0;
        (low + (self.throw() * span) as u32).min(high)
    }

    /// Exponential with mean 1.
    #[inline]
    pub(super) fn exponential(&mut self) -> f64 {
        -self.throw().ln()
    }
}
