//! Figures: a place for the picture, which the seal fills, and the caption under it.

use super::marks::FigureMark;
use super::writer::Writer;
use crate::figures::{Drawing, svg};
use crate::tree::Caption;
use docx_rs::{Pic, Run};

impl Writer<'_> {
    /// A figure with its caption.
    pub(super) fn figure(&mut self, drawing: &Drawing, caption: &Caption) {
        self.marks.figures.push(FigureMark {
            svg: svg(drawing),
            alt: drawing.alt.one_line(1000),
            width: drawing.width,
            height: drawing.height,
        });
        let place = Pic::new_with_dimensions(Vec::new(), 1, 1);
        let paragraph = super::inline::empty_paragraph("Figure", false);
        let mut paragraph = paragraph.add_run(Run::new().add_image(place));
        paragraph.property.keep_next = Some(true);
        self.push(paragraph);
        let caption = self.caption("FigureCaption", caption);
        self.push(caption);
    }
}
