//! Checks of who answers for what: of the duties, the roles and the people who hold them.

pub(super) mod feature_unowned;
pub(super) mod many_consulted;
pub(super) mod more_than_one_cso;
pub(super) mod no_accountable;
pub(super) mod nobody_responsible;
pub(super) mod role_with_everything;
pub(super) mod role_with_nothing;
pub(super) mod several_accountable;
