//! SVG to PNG for documents, with the fonts that this crate brings along and no others, so that
//! every machine paints the same.

use resvg::{tiny_skia, usvg};
use std::cell::Cell;
use std::sync::{Arc, LazyLock};

/// Dots per inch on paper.
const DENSITY: f32 = 288.0;

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../resources/fonts/Carlito-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../resources/fonts/Carlito-Bold.ttf").to_vec());
    fonts.set_sans_serif_family("Carlito");
    Arc::new(fonts)
});

thread_local! {
    /// The memory of the last canvas.
    static USED: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// A figure that could not be painted.
#[derive(Debug, thiserror::Error)]
#[error("A figure could not be painted ({0}). Please report this; another format may still work.")]
pub struct Unpainted(String);

/// Paints an SVG at 288 dots per inch, for a point of 1/72 inch. Returns the PNG with its width
/// and height in dots.
///
/// # Errors
/// When the SVG does not read or is too large to paint.
pub fn paint(svg: &str) -> Result<(Vec<u8>, u32, u32), Unpainted> {
    let options = usvg::Options {
        font_family: "Carlito".to_owned(),
        fontdb: FONTS.clone(),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| Unpainted(error.to_string()))?;
    let scale = DENSITY / 96.0;
    let size = tree.size().scale_by(scale).map(|it| it.to_int_size());
    let size = size.ok_or_else(|| Unpainted("it has no size".to_owned()))?;
    let mut canvas = canvas(size).ok_or_else(|| Unpainted("it is too large".to_owned()))?;
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut canvas.as_mut(),
    );
    let png = indexed(&canvas).map_err(|error| Unpainted(error.to_string()));
    USED.set(canvas.take());
    Ok((png?, size.width(), size.height()))
}

/// A canvas of that size, in the memory of the one before: several megabytes are not asked for anew
/// for each figure of a document. What is on it is painted over: the ground of a figure covers all.
fn canvas(size: tiny_skia::IntSize) -> Option<tiny_skia::Pixmap> {
    let mut used = USED.take();
    let dots = u64::from(size.width()) * u64::from(size.height());
    used.resize(usize::try_from(dots.checked_mul(4)?).ok()?, 0);
    tiny_skia::Pixmap::from_vec(used, size)
}

/// The picture as a PNG with a palette: a figure has few pens, and a quarter of the bytes takes a
/// quarter of the time to pack. Shades at the edges of letters are kept to as many bits as fit.
fn indexed(canvas: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let seen = Seen::of(canvas);
    let shades = (3..8).find_map(|bits| Shades::of(&seen.runs, bits));
    let shades = shades.unwrap_or_default();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::Fast);
    let places = seen.places(&shades);
    encoder.set_palette(shades.palette);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(out)
}

/// Pixels of one colour that follow each other in a row.
struct Run {
    colour: [u8; 4],
    length: u32,
}

/// A canvas in runs; rows that are alike and follow each other are kept once. Most of a figure is
/// ground and bars, so that little is left to look at twice.
struct Seen {
    runs: Vec<Run>,
    /// How many runs make a row, and how often it comes.
    rows: Vec<(usize, usize)>,
    dots: usize,
}

impl Seen {
    fn of(canvas: &tiny_skia::Pixmap) -> Self {
        let (pixels, _) = canvas.data().as_chunks::<4>();
        let mut runs = Vec::with_capacity(1 << 16);
        let mut rows = Vec::with_capacity(canvas.height() as usize);
        let mut above: &[[u8; 4]] = &[];
        for row in pixels.chunks_exact(canvas.width() as usize) {
            match rows.last_mut() {
                Some((_, times)) if row == above => *times += 1,
                _ => {
                    let before = runs.len();
                    runs.extend(row.chunk_by(|one, next| one == next).map(|run| Run {
                        colour: run.first().copied().unwrap_or_default(),
                        length: u32::try_from(run.len()).unwrap_or(u32::MAX),
                    }));
                    rows.push((runs.len() - before, 1));
                }
            }
            above = row;
        }
        let dots = pixels.len();
        Self { runs, rows, dots }
    }

    /// The place of each pixel in a palette.
    fn places(&self, shades: &Shades) -> Vec<u8> {
        let mut places = Vec::with_capacity(self.dots);
        let mut runs = self.runs.iter();
        for (count, times) in &self.rows {
            let first = places.len();
            for run in runs.by_ref().take(*count) {
                let next = places.len() + run.length as usize;
                places.resize(next, shades.place(run.colour));
            }
            let row = first..places.len();
            (1..*times).for_each(|_| places.extend_from_within(row.clone()));
        }
        places
    }
}

/// The colours of a picture, each channel without its lowest bits. The ground is opaque, so that
/// transparency says nothing here.
#[derive(Default)]
struct Shades {
    bits: u32,
    /// Red, green, blue of each place.
    palette: Vec<u8>,
    /// The place of each reduced colour, found by its bits.
    known: Vec<Option<u8>>,
}

impl Shades {
    /// All colours of the runs; nothing if more than 256 are left.
    fn of(runs: &[Run], bits: u32) -> Option<Self> {
        // White must stay white: what is left of a channel is spread over all of it again.
        let most = u16::from(u8::MAX >> bits).max(1);
        let spread = |it: u8| u8::try_from(u16::from(it >> bits) * 255 / most).unwrap_or(u8::MAX);
        let mut shades = Self {
            bits,
            palette: Vec::with_capacity(3 * 256),
            known: vec![None; 1 << (3 * (8 - bits))],
        };
        for run in runs {
            let at = shades.at(run.colour);
            if let Some(known @ None) = shades.known.get_mut(at) {
                *known = Some(u8::try_from(shades.palette.len() / 3).ok()?);
                let [red, green, blue, _] = run.colour;
                shades.palette.extend([red, green, blue].map(spread));
            }
        }
        Some(shades)
    }

    fn at(&self, [red, green, blue, _]: [u8; 4]) -> usize {
        let channels = [red, green, blue].map(|it| usize::from(it >> self.bits));
        channels
            .into_iter()
            .fold(0, |all, it| (all << (8 - self.bits)) | it)
    }

    fn place(&self, colour: [u8; 4]) -> u8 {
        self.known
            .get(self.at(colour))
            .copied()
            .flatten()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Align, Drawing, Hatch, Pen, Shape, Stroke, svg};
    use super::paint;

    fn drawing() -> Drawing {
        Drawing {
            width: 100.0,
            height: 40.0,
            alt: "Two & <three>".into(),
            shapes: vec![
                Shape::Rect {
                    x: 0.0,
                    y: 0.0,
                    w: 50.0,
                    h: 40.0,
                    fill: Some(Pen::Accent),
                    hatch: Hatch::Slanted,
                    edge: Some(Stroke::dashed(Pen::Ink, 0.7)),
                },
                Shape::Line {
                    points: vec![(50.0, 20.0), (95.0, 20.0)],
                    stroke: Stroke::solid(Pen::Ink, 1.0),
                    arrow: true,
                },
                Shape::Words {
                    x: 75.0,
                    y: 12.0,
                    text: "Contain & tell".into(),
                    size: 8.0,
                    bold: true,
                    pen: Pen::Ink,
                    align: Align::Middle,
                },
            ],
        }
    }

    #[test]
    fn a_drawing_becomes_a_picture_of_its_size_with_words_on_it() {
        let (png, width, height) = paint(&svg(&drawing())).unwrap();
        assert_eq!((width, height), (400, 160));
        assert!(png.starts_with(b"\x89PNG"));
        let mut without = drawing();
        without.shapes.truncate(2);
        let (other, _, _) = paint(&svg(&without)).unwrap();
        assert_ne!(png, other, "the words are painted");
        assert_eq!(paint(&svg(&drawing())).unwrap().0, png);
        // Nothing is left of what was painted in the same memory before.
        let mut odd = drawing();
        (odd.width, odd.height) = (99.9, 39.9);
        let fresh = std::thread::spawn(move || paint(&svg(&odd)).unwrap().0);
        let mut odd = drawing();
        (odd.width, odd.height) = (99.9, 39.9);
        assert_eq!(paint(&svg(&odd)).unwrap().0, fresh.join().unwrap());
    }

    #[test]
    fn what_is_no_drawing_is_said_to_be_none() {
        let said = paint("<svg").map(|_| ()).unwrap_err().to_string();
        assert!(said.ends_with("another format may still work."), "{said}");
    }
}
