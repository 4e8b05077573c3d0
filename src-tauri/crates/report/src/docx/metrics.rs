//! How wide words are in Calibri (and Carlito, which has the same widths), to choose the widths of
//! columns. An estimate for planning, not a layout engine: programs lay out the text themselves.

/// Advance widths of the characters from space to tilde, in thousandths of the size.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507,
    507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,
    459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,
    487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,
    229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
];

/// The same, bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507,
    507, 507, 507, 507, 507, 507, 507, 276, 276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488,
    459, 637, 631, 267, 331, 547, 423, 874, 659, 676, 532, 686, 563, 473, 495, 653, 591, 906, 551,
    520, 478, 325, 430, 325, 498, 498, 300, 494, 537, 418, 537, 503, 316, 474, 537, 246, 255, 480,
    246, 813, 537, 538, 537, 537, 355, 399, 347, 537, 473, 745, 459, 474, 397, 344, 475, 344, 498,
];

/// How some words are set: half-points, as the styles have it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    /// The size in half-points.
    pub(super) size: u32,
    /// Whether bold.
    pub(super) bold: bool,
}

/// Headings of columns.
pub(super) const HEADER: Face = Face {
    size: 17,
    bold: true,
};
/// Small text in tables.
pub(super) const SMALL: Face = Face {
    size: 17,
    bold: false,
};
/// Text in tables.
pub(super) const CELL: Face = Face {
    size: 19,
    bold: false,
};
/// Bold text in tables.
pub(super) const LABEL: Face = Face {
    size: 19,
    bold: true,
};

/// The width of some words on one line, in twips.
pub(super) fn width(text: &str, face: Face) -> usize {
    let table = if face.bold { &BOLD } else { &REGULAR };
    let thousandths: usize = text.chars().map(|c| usize::from(advance(c, table))).sum();
    // Half-points are ten twips each.
    (thousandths * face.size as usize * 10).div_ceil(1000)
}

/// The width of the longest piece that must not break, in twips. Lines break at spaces and after hyphens.
pub(super) fn longest_word(text: &str, face: Face) -> usize {
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}')
        .flat_map(|word| word.split_inclusive('-'))
        .map(|word| width(word, face))
        .max()
        .unwrap_or(0)
}

fn advance(c: char, table: &[u16; 95]) -> u16 {
    let index = (c as usize).wrapping_sub(32);
    match table.get(index) {
        Some(width) => *width,
        None if wide(c) => 1000,
        None if (c as u32) < 0x300 => 520,
        None => 600,
    }
}

/// Whether a character fills a square: Chinese, Japanese, Korean, emoji.
fn wide(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60 | 0x1f000..=0x3fffd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_measure_as_in_the_font() {
        // "Incident" in Carlito at 9.5 pt: 252+525+423+229+525+498+525+335 thousandths of 190 twips.
        assert_eq!(width("Incident", CELL), 630);
        assert!(width("Incident", LABEL) > width("Incident", CELL));
        assert_eq!(
            longest_word("a well-known name", CELL),
            width("known", CELL)
        );
    }
}
