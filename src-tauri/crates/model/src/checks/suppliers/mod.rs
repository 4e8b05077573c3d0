//! Checks of suppliers, against what rests on them.

pub(super) mod commodity_in_p1;
pub(super) mod contract_ends;
pub(super) mod hours_of_support;
pub(super) mod no_exit;
pub(super) mod supplier_slower;

/// The question that holds the suppliers.
const SUPPLIERS: &str = "sup.suppliers";
