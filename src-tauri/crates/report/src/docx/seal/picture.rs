//! The picture of a figure in the body. docx-rs writes a place for one; this is what stands there.

use super::super::marks::FigureMark;
use quick_xml::escape::escape;

/// The first id of a picture; any number will do as long as it is unique among drawings.
const FIRST_PICTURE: usize = 1;
/// Word measures pictures in 1/914,400 inch (English Metric Units); a point is 1/72 inch.
const EMU_A_POINT: f32 = 12_700.0;

/// The id of the relationship to the picture of a figure.
pub(super) fn picture_id(index: usize) -> String {
    format!("rIdF{}", index + 1)
}

/// The name of the picture of a figure in the package, below `word/`.
pub(super) fn picture_name(index: usize) -> String {
    format!("media/figure-{}.png", index + 1)
}

/// A picture in the line, as large as the figure was drawn, with its words for who can't see it.
pub(super) fn picture(index: usize, mark: &FigureMark) -> String {
    // A figure is at most some hundred points wide, far below what the unit holds.
    let emu = |points: f32| (points * EMU_A_POINT).round();
    let (width, height) = (emu(mark.width), emu(mark.height));
    let (id, name, alt) = (
        FIRST_PICTURE + index,
        format!("Figure {}", index + 1),
        escape(mark.alt.as_str()),
    );
    format!(
        concat!(
            r#"<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">"#,
            r#"<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>"#,
            r#"<wp:docPr id="{id}" name="{name}" descr="{alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#,
            r#"<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>"#,
            r#"<pic:nvPicPr><pic:cNvPr id="{id}" name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>"#,
            r#"<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"#,
            r#"<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>"#,
            r#"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#,
        ),
        width = width,
        height = height,
        id = id,
        name = name,
        alt = alt,
        relationship = picture_id(index),
    )
}
