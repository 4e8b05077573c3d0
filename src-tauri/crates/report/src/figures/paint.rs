//! SVG to PNG for documents, with the fonts that this crate brings along and no others, so that
//! every machine paints the same.

use resvg::{tiny_skia, usvg};
use std::collections::BTreeMap;
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
    let mut canvas = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Unpainted("it is too large".to_owned()))?;
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut canvas.as_mut(),
    );
    let png = indexed(&canvas).map_err(|error| Unpainted(error.to_string()))?;
    Ok((png, size.width(), size.height()))
}

/// The picture as a PNG with a palette: a figure has few pens, and a quarter of the bytes takes a
/// quarter of the time to pack. Shades at the edges of letters are kept to as many bits as fit.
fn indexed(canvas: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let runs = runs(canvas.data());
    let (palette, places) = (3..8)
        .find_map(|bits| reduced(&runs, bits))
        .unwrap_or_default();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, canvas.width(), canvas.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&places)?;
    writer.finish()?;
    Ok(out)
}

/// Pixels of one colour that follow each other.
struct Run {
    colour: [u8; 4],
    length: usize,
}

/// A canvas in runs: most of a figure is ground, so that little is left to look at twice.
fn runs(pixels: &[u8]) -> Vec<Run> {
    let (pixels, _) = pixels.as_chunks::<4>();
    let same = pixels.chunk_by(|one, next| one == next);
    let each = same.filter_map(|run| {
        run.first().map(|colour| Run {
            colour: *colour,
            length: run.len(),
        })
    });
    each.collect()
}

/// Palette and places in it, each channel without its lowest bits; nothing if more than 256 colours
/// are left. The ground is opaque, so that transparency says nothing here.
fn reduced(runs: &[Run], bits: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    // White must stay white: what is left of a channel is spread over all of it again.
    let most = u16::from(u8::MAX >> bits).max(1);
    let spread = |it: u8| u8::try_from(u16::from(it) * 255 / most).unwrap_or(u8::MAX);
    let mut palette: Vec<u8> = Vec::new();
    let mut known: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let mut places = Vec::with_capacity(runs.iter().map(|it| it.length).sum());
    for run in runs {
        let [red, green, blue, _] = run.colour.map(|it| it >> bits);
        let colour = [red, green, blue];
        let place = match known.get(&colour) {
            Some(place) => *place,
            None => {
                let place = u8::try_from(known.len()).ok()?;
                palette.extend(colour.map(spread));
                known.insert(colour, place);
                place
            }
        };
        places.resize(places.len() + run.length, place);
    }
    Some((palette, places))
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
    }

    #[test]
    fn what_is_no_drawing_is_said_to_be_none() {
        let said = paint("<svg").map(|_| ()).unwrap_err().to_string();
        assert!(said.ends_with("another format may still work."), "{said}");
    }
}
